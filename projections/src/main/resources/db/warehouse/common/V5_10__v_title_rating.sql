CREATE VIEW dw.v_title_rating AS
SELECT t.title_key, t.title_id, t.title_name, t.release_date, t.is_withdrawn,
  COUNT(r.stars) AS ratings, AVG(r.stars) AS mean_stars, MAX(r.rated_at) AS last_rated_at
FROM dw.dim_title AS t
LEFT JOIN dw.v_rating AS r ON r.title_key = t.title_key
WHERE t.title_key > 0
GROUP BY t.title_key, t.title_id, t.title_name, t.release_date, t.is_withdrawn;

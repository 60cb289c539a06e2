CREATE VIEW dw.v_genre_month_rating AS
SELECT g.genre_name, d.year_no, d.month_no,
  SUM(b.weight) AS weighted_ratings, SUM(b.weight * r.stars) / SUM(b.weight) AS mean_stars
FROM dw.v_rating AS r
JOIN dw.dim_date AS d ON d.date_key = r.rated_date_key
JOIN dw.bridge_title_genre AS b ON b.title_key = r.title_key
JOIN dw.dim_genre AS g ON g.genre_key = b.genre_key
GROUP BY g.genre_name, d.year_no, d.month_no;

-- Ratings that stand.
CREATE VIEW dw.v_rating AS
SELECT r.title_key, r.subscriber_key, r.rated_date_key, r.rated_at, r.stars
FROM dw.fact_rating AS r
WHERE r.is_deleted = 0 AND r.subscriber_key NOT IN (SELECT x.subscriber_key FROM dw.v_restricted_subscriber AS x);

-- What people did with titles, one row an act.
CREATE VIEW dw.v_activity AS
SELECT r.subscriber_key, r.title_key, r.rated_date_key AS date_key, 'RATING' AS act
FROM dw.fact_rating AS r
WHERE r.is_deleted = 0
UNION ALL
SELECT v.subscriber_key, v.title_key, v.started_date_key, 'PLAY'
FROM dw.fact_viewing AS v
WHERE v.started_version > 0
UNION ALL
SELECT w.subscriber_key, w.title_key, w.written_date_key, 'REVIEW'
FROM dw.fact_review AS w
WHERE w.text_version > 0;

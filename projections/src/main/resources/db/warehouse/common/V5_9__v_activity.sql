-- What people did with titles, one row an act.
CREATE VIEW dw.v_activity AS
SELECT r.subscriber_key, r.title_key, r.rated_date_key AS date_key, 'RATING' AS act
FROM dw.v_rating AS r
UNION ALL
SELECT v.subscriber_key, v.title_key, v.started_date_key, 'PLAY'
FROM dw.v_viewing AS v
UNION ALL
SELECT w.subscriber_key, w.title_key, w.written_date_key, 'REVIEW'
FROM dw.v_review AS w;

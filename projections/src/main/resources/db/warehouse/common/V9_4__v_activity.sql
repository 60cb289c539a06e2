-- What people did with titles, one row an act; what other acts cannot say is null.
CREATE VIEW dw.v_activity AS
SELECT r.subscriber_key, r.title_key, r.rated_date_key AS date_key, 'RATING' AS act, r.stars,
  CAST(NULL AS INT) AS is_started, CAST(NULL AS INT) AS is_watched, CAST(NULL AS INT) AS is_completed,
  CAST(NULL AS INT) AS device_key
FROM dw.v_rating AS r
UNION ALL
SELECT v.subscriber_key, v.title_key, v.started_date_key, 'PLAY', NULL, v.is_started, v.is_watched, v.is_completed,
  v.device_key
FROM dw.v_viewing AS v
UNION ALL
SELECT w.subscriber_key, w.title_key, w.written_date_key, 'REVIEW', NULL, NULL, NULL, NULL, NULL
FROM dw.v_review AS w;

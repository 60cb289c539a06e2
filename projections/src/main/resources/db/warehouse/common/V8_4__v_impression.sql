-- Titles that were shown, and whether whoever saw them began to watch within a day.
CREATE VIEW dw.v_impression AS
SELECT i.impression_id, i.title_key, i.subscriber_key, i.shown_date_key, i.shown_at, i.row_name, i.row_no, i.place_no, i.model,
  CAST(i.is_explored AS INT) AS is_explored, CAST(i.has_reason AS INT) AS has_reason,
  CASE WHEN EXISTS (SELECT v.playback_id FROM dw.fact_viewing AS v
      WHERE v.subscriber_key = i.subscriber_key AND v.title_key = i.title_key AND v.started_version > 0
        AND v.started_at >= i.shown_at AND v.started_at < DATEADD(DAY, 1, i.shown_at)) THEN 1 ELSE 0 END AS is_played
FROM dw.fact_impression AS i
WHERE i.subscriber_key NOT IN (SELECT x.subscriber_key FROM dw.v_restricted_subscriber AS x);

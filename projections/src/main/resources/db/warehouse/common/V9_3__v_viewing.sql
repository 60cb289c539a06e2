-- Who got past two minutes started; who came to seven tenths watched; who came to nine tenths completed.
CREATE VIEW dw.v_viewing AS
SELECT v.playback_id, v.title_key, v.subscriber_key, v.started_date_key, v.started_time_key, v.started_at, v.device_key,
  v.outcome,
  CASE WHEN v.last_position > v.first_position THEN v.last_position - v.first_position ELSE 0 END AS seconds_forward,
  CASE WHEN v.last_position >= 120 THEN 1 ELSE 0 END AS is_started,
  CASE WHEN v.duration_seconds > 0 AND v.last_position >= 0.7 * v.duration_seconds THEN 1 ELSE 0 END AS is_watched,
  CASE WHEN v.duration_seconds > 0 AND v.last_position >= 0.9 * v.duration_seconds THEN 1 ELSE 0 END AS is_completed
FROM dw.fact_viewing AS v
WHERE v.started_version > 0
  AND v.subscriber_key NOT IN (SELECT x.subscriber_key FROM dw.v_restricted_subscriber AS x);

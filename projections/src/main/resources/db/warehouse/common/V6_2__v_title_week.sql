CREATE VIEW dw.v_title_week AS
SELECT w.week_date, t.title_key, t.title_id, t.title_name, w.people, w.starters, w.watchers, w.completers,
  w.seconds_watched, w.equal_views
FROM dw.agg_title_week AS w
JOIN dw.dim_title AS t ON t.title_id = w.title_id
WHERE w.people >= 10;

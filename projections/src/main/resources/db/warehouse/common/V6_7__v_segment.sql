CREATE VIEW dw.v_segment AS
SELECT segment, people, mean_days, mean_playbacks, mean_minutes
FROM dw.agg_segment
WHERE people >= 10;

-- A count of fewer than ten people is left out.
CREATE VIEW dw.v_active_day AS
SELECT day_date,
  CASE WHEN daily >= 10 THEN daily END AS daily,
  CASE WHEN weekly >= 10 THEN weekly END AS weekly,
  monthly,
  CASE WHEN daily >= 10 THEN CAST(daily AS DECIMAL(9,4)) / monthly END AS stickiness
FROM dw.agg_active_day
WHERE monthly >= 10;

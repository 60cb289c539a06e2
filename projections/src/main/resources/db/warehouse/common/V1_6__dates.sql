-- Every day from 1900 to 2100, and the day that is not known. 1900-01-01 was a Monday; the ISO week of a day is the week of
-- the year in which its Thursday falls.

INSERT INTO dw.dim_date (date_key, full_date, year_no, quarter_no, month_no, month_name, day_of_month, iso_week_no,
  iso_day_of_week, is_weekend)
VALUES (0, NULL, 0, 0, 0, N'(unknown)', 0, 0, 0, 0);

INSERT INTO dw.dim_date (date_key, full_date, year_no, quarter_no, month_no, month_name, day_of_month, iso_week_no,
  iso_day_of_week, is_weekend)
SELECT
  YEAR(d.day_date) * 10000 + MONTH(d.day_date) * 100 + DAY(d.day_date),
  d.day_date,
  YEAR(d.day_date),
  (MONTH(d.day_date) + 2) / 3,
  MONTH(d.day_date),
  CASE MONTH(d.day_date)
    WHEN 1 THEN N'January'
    WHEN 2 THEN N'February'
    WHEN 3 THEN N'March'
    WHEN 4 THEN N'April'
    WHEN 5 THEN N'May'
    WHEN 6 THEN N'June'
    WHEN 7 THEN N'July'
    WHEN 8 THEN N'August'
    WHEN 9 THEN N'September'
    WHEN 10 THEN N'October'
    WHEN 11 THEN N'November'
    WHEN 12 THEN N'December'
  END,
  DAY(d.day_date),
  DATEDIFF(DAY, CAST(CONCAT(YEAR(d.thursday), '-01-01') AS DATE), d.thursday) / 7 + 1,
  d.weekday,
  CASE WHEN d.weekday >= 6 THEN 1 ELSE 0 END
FROM (
  SELECT
    DATEADD(DAY, n.n, CAST('1900-01-01' AS DATE)) AS day_date,
    DATEADD(DAY, n.n - n.n % 7 + 3, CAST('1900-01-01' AS DATE)) AS thursday,
    n.n % 7 + 1 AS weekday
  FROM (
    SELECT a.v + 10 * b.v + 100 * c.v + 1000 * e.v + 10000 * f.v AS n
    FROM (VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)) AS a(v)
    CROSS JOIN (VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)) AS b(v)
    CROSS JOIN (VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)) AS c(v)
    CROSS JOIN (VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9)) AS e(v)
    CROSS JOIN (VALUES (0),(1),(2),(3),(4),(5),(6),(7)) AS f(v)
  ) AS n
  WHERE n.n < 73414
) AS d;

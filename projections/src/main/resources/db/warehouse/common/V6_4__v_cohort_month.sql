CREATE VIEW dw.v_cohort_month AS
SELECT month_date, cohort_date, accounts, retained, CAST(retained AS DECIMAL(9,4)) / accounts AS retention
FROM dw.agg_cohort_month
WHERE accounts >= 10;

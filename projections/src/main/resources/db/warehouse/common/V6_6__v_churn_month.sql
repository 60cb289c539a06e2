CREATE VIEW dw.v_churn_month AS
SELECT month_date, reason, accounts
FROM dw.agg_churn_month
WHERE accounts >= 10;

CREATE VIEW dw.v_revenue_month AS
SELECT month_date, currency, payers, opening, gained, returned, expanded, contracted, lost, closing
FROM dw.agg_revenue_month
WHERE payers >= 10;

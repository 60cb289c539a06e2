CREATE VIEW dw.v_subscription_day AS
SELECT day_date, standing, currency, accounts, recurring
FROM dw.agg_subscription_day
WHERE accounts >= 10;

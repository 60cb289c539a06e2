CREATE VIEW dw.v_account AS
SELECT a.account_key, a.birth_years, c.country_code, c.country_name, a.opened_date_key, p.plan_code, p.monthly_price,
  p.currency_code, a.subscription_date_key,
  CASE WHEN a.subscription <> 'RESUMED' THEN a.subscription
    WHEN a.paid_version > a.trial_version THEN 'ACTIVE' ELSE 'TRIAL' END AS subscription
FROM dw.dim_account AS a
JOIN dw.dim_country AS c ON c.country_key = a.country_key
JOIN dw.dim_plan AS p ON p.plan_key = a.plan_key
WHERE a.account_key > 0 AND a.is_staff = 0 AND a.is_restricted = 0;

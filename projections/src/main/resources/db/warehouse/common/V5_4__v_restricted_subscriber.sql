-- Whose acts count in no figure.
CREATE VIEW dw.v_restricted_subscriber AS
SELECT s.subscriber_key
FROM dw.dim_subscriber AS s
JOIN dw.dim_account AS a ON a.account_key = s.account_key
WHERE a.is_restricted = 1;

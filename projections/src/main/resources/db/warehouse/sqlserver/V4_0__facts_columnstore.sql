-- Scans of all playbacks read columns; of reviews and movements there are few enough for rows. Whoever reads should not wait
-- for whoever writes: READ_COMMITTED_SNAPSHOT is set once a database by its administrator.
CREATE NONCLUSTERED COLUMNSTORE INDEX ncci_fact_viewing
  ON dw.fact_viewing (title_key, subscriber_key, started_date_key, started_time_key, duration_seconds, first_position,
    last_position, started_version);

CREATE INDEX ix_fact_movement_account ON dw.fact_subscription_movement (account_key) INCLUDE (movement, moved_date_key);
CREATE INDEX ix_fact_invoice_paid ON dw.fact_invoice (settled_date_key) INCLUDE (amount, currency_code)
  WHERE state = 'PAID';

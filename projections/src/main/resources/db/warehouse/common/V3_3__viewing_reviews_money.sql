-- A playback, from its start to the last that was heard of it. Positions are seconds of the title; what was seen of it is
-- not summed up here, since people leap.

CREATE TABLE dw.fact_viewing (
  playback_id      NVARCHAR(36) NOT NULL,
  title_key        INT NOT NULL,
  subscriber_key   INT NOT NULL,
  started_date_key INT NOT NULL,
  started_time_key INT NOT NULL,
  started_at       DATETIME2(3) NOT NULL,
  duration_seconds INT NOT NULL,
  first_position   INT NOT NULL,
  started_version  BIGINT NOT NULL,
  last_position    INT NOT NULL,
  last_at          DATETIME2(3) NOT NULL,
  progress_version BIGINT NOT NULL,
  outcome          NVARCHAR(10) NOT NULL,
  outcome_version  BIGINT NOT NULL,
  src_version      BIGINT NOT NULL,
  CONSTRAINT pk_fact_viewing PRIMARY KEY (playback_id)
);

ALTER TABLE dw.fact_viewing
  ADD CONSTRAINT fk_fact_viewing_title FOREIGN KEY (title_key) REFERENCES dw.dim_title (title_key);
ALTER TABLE dw.fact_viewing
  ADD CONSTRAINT fk_fact_viewing_subscriber FOREIGN KEY (subscriber_key) REFERENCES dw.dim_subscriber (subscriber_key);
ALTER TABLE dw.fact_viewing
  ADD CONSTRAINT fk_fact_viewing_date FOREIGN KEY (started_date_key) REFERENCES dw.dim_date (date_key);
ALTER TABLE dw.fact_viewing
  ADD CONSTRAINT fk_fact_viewing_time FOREIGN KEY (started_time_key) REFERENCES dw.dim_time (time_key);

-- A review; its text stays in the log. Liking is the probability that its author liked the title, 0 to 1.

CREATE TABLE dw.fact_review (
  title_key        INT NOT NULL,
  subscriber_key   INT NOT NULL,
  written_date_key INT NOT NULL,
  written_at       DATETIME2(3) NOT NULL,
  characters       INT NOT NULL,
  liking           FLOAT NULL,
  text_version     BIGINT NOT NULL,
  state            NVARCHAR(10) NOT NULL,
  state_version    BIGINT NOT NULL,
  src_version      BIGINT NOT NULL,
  CONSTRAINT pk_fact_review PRIMARY KEY (title_key, subscriber_key)
);

ALTER TABLE dw.fact_review
  ADD CONSTRAINT fk_fact_review_title FOREIGN KEY (title_key) REFERENCES dw.dim_title (title_key);
ALTER TABLE dw.fact_review
  ADD CONSTRAINT fk_fact_review_subscriber FOREIGN KEY (subscriber_key) REFERENCES dw.dim_subscriber (subscriber_key);
ALTER TABLE dw.fact_review
  ADD CONSTRAINT fk_fact_review_date FOREIGN KEY (written_date_key) REFERENCES dw.dim_date (date_key);

-- What happened to subscriptions, one row an event, known by its position in the log.

CREATE TABLE dw.fact_subscription_movement (
  movement_position BIGINT NOT NULL,
  account_key       INT NOT NULL,
  plan_key          INT NOT NULL,
  moved_date_key    INT NOT NULL,
  moved_at          DATETIME2(3) NOT NULL,
  movement          NVARCHAR(12) NOT NULL,
  src_version       BIGINT NOT NULL,
  CONSTRAINT pk_fact_subscription_movement PRIMARY KEY (movement_position)
);

ALTER TABLE dw.fact_subscription_movement
  ADD CONSTRAINT fk_fact_movement_account FOREIGN KEY (account_key) REFERENCES dw.dim_account (account_key);
ALTER TABLE dw.fact_subscription_movement
  ADD CONSTRAINT fk_fact_movement_plan FOREIGN KEY (plan_key) REFERENCES dw.dim_plan (plan_key);
ALTER TABLE dw.fact_subscription_movement
  ADD CONSTRAINT fk_fact_movement_date FOREIGN KEY (moved_date_key) REFERENCES dw.dim_date (date_key);

-- What was asked of accounts; an invoice is known by a keyed hash of its number.

CREATE TABLE dw.fact_invoice (
  invoice_pseudonym NVARCHAR(64) NOT NULL,
  account_key     INT NOT NULL,
  issued_date_key INT NOT NULL,
  amount          DECIMAL(9,2) NOT NULL,
  currency_code   NVARCHAR(3) NOT NULL,
  issued_version  BIGINT NOT NULL,
  state           NVARCHAR(10) NOT NULL,
  settled_date_key INT NOT NULL,
  state_version   BIGINT NOT NULL,
  src_version     BIGINT NOT NULL,
  CONSTRAINT pk_fact_invoice PRIMARY KEY (invoice_pseudonym)
);

ALTER TABLE dw.fact_invoice
  ADD CONSTRAINT fk_fact_invoice_account FOREIGN KEY (account_key) REFERENCES dw.dim_account (account_key);
ALTER TABLE dw.fact_invoice
  ADD CONSTRAINT fk_fact_invoice_issued FOREIGN KEY (issued_date_key) REFERENCES dw.dim_date (date_key);
ALTER TABLE dw.fact_invoice
  ADD CONSTRAINT fk_fact_invoice_settled FOREIGN KEY (settled_date_key) REFERENCES dw.dim_date (date_key);

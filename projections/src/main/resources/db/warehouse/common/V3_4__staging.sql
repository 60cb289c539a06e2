CREATE TABLE stg.dim_country (
  batch_id     BIGINT NOT NULL,
  country_code NVARCHAR(2) NOT NULL,
  country_name NVARCHAR(100) NOT NULL,
  src_version  BIGINT NOT NULL,
  CONSTRAINT pk_stg_dim_country PRIMARY KEY (batch_id, country_code)
);

CREATE TABLE stg.dim_plan (
  batch_id      BIGINT NOT NULL,
  plan_id       NVARCHAR(60) NOT NULL,
  plan_code     NVARCHAR(40) NOT NULL,
  offer_version INT NOT NULL,
  monthly_price DECIMAL(9,2) NOT NULL,
  currency_code NVARCHAR(3) NOT NULL,
  src_version   BIGINT NOT NULL,
  CONSTRAINT pk_stg_dim_plan PRIMARY KEY (batch_id, plan_id)
);

CREATE TABLE stg.dim_account (
  batch_id          BIGINT NOT NULL,
  account_pseudonym NVARCHAR(64) NOT NULL,
  birth_years       NVARCHAR(20) NOT NULL,
  country_code      NVARCHAR(2) NOT NULL,
  is_staff          BIT NOT NULL,
  opened_date_key   INT NOT NULL,
  opened_version    BIGINT NOT NULL,
  plan_id           NVARCHAR(60) NOT NULL,
  plan_version      BIGINT NOT NULL,
  subscription      NVARCHAR(10) NOT NULL,
  subscription_date_key INT NOT NULL,
  subscription_version  BIGINT NOT NULL,
  trial_version     BIGINT NOT NULL,
  paid_version      BIGINT NOT NULL,
  src_version       BIGINT NOT NULL,
  CONSTRAINT pk_stg_dim_account PRIMARY KEY (batch_id, account_pseudonym)
);

ALTER TABLE stg.dim_subscriber ADD account_pseudonym NVARCHAR(64) DEFAULT N'#unknown' NOT NULL;
ALTER TABLE stg.dim_subscriber ADD account_version BIGINT DEFAULT 0 NOT NULL;

CREATE TABLE stg.dim_company (
  batch_id     BIGINT NOT NULL,
  company_id   INT NOT NULL,
  company_name NVARCHAR(400) NOT NULL,
  src_version  BIGINT NOT NULL,
  CONSTRAINT pk_stg_dim_company PRIMARY KEY (batch_id, company_id)
);

CREATE TABLE stg.dim_language (
  batch_id      BIGINT NOT NULL,
  language_code NVARCHAR(10) NOT NULL,
  language_name NVARCHAR(100) NOT NULL,
  src_version   BIGINT NOT NULL,
  CONSTRAINT pk_stg_dim_language PRIMARY KEY (batch_id, language_code)
);

CREATE TABLE stg.bridge_title_company (
  batch_id    BIGINT NOT NULL,
  title_id    NVARCHAR(64) NOT NULL,
  company_id  INT NOT NULL,
  src_version BIGINT NOT NULL,
  CONSTRAINT pk_stg_bridge_title_company PRIMARY KEY (batch_id, title_id, company_id)
);

CREATE TABLE stg.fact_viewing (
  batch_id             BIGINT NOT NULL,
  playback_id          NVARCHAR(36) NOT NULL,
  title_id             NVARCHAR(64) NOT NULL,
  subscriber_pseudonym NVARCHAR(64) NOT NULL,
  started_date_key     INT NOT NULL,
  started_time_key     INT NOT NULL,
  started_at           DATETIME2(3) NOT NULL,
  duration_seconds     INT NOT NULL,
  first_position       INT NOT NULL,
  started_version      BIGINT NOT NULL,
  last_position        INT NOT NULL,
  last_at              DATETIME2(3) NOT NULL,
  progress_version     BIGINT NOT NULL,
  outcome              NVARCHAR(10) NOT NULL,
  outcome_version      BIGINT NOT NULL,
  src_version          BIGINT NOT NULL,
  CONSTRAINT pk_stg_fact_viewing PRIMARY KEY (batch_id, playback_id)
);

CREATE TABLE stg.fact_review (
  batch_id             BIGINT NOT NULL,
  title_id             NVARCHAR(64) NOT NULL,
  subscriber_pseudonym NVARCHAR(64) NOT NULL,
  written_date_key     INT NOT NULL,
  written_at           DATETIME2(3) NOT NULL,
  characters           INT NOT NULL,
  liking               FLOAT NULL,
  text_version         BIGINT NOT NULL,
  state                NVARCHAR(10) NOT NULL,
  state_version        BIGINT NOT NULL,
  src_version          BIGINT NOT NULL,
  CONSTRAINT pk_stg_fact_review PRIMARY KEY (batch_id, title_id, subscriber_pseudonym)
);

CREATE TABLE stg.fact_subscription_movement (
  batch_id          BIGINT NOT NULL,
  movement_position BIGINT NOT NULL,
  account_pseudonym NVARCHAR(64) NOT NULL,
  plan_id           NVARCHAR(60) NOT NULL,
  moved_date_key    INT NOT NULL,
  moved_at          DATETIME2(3) NOT NULL,
  movement          NVARCHAR(12) NOT NULL,
  src_version       BIGINT NOT NULL,
  CONSTRAINT pk_stg_fact_subscription_movement PRIMARY KEY (batch_id, movement_position)
);

CREATE TABLE stg.fact_invoice (
  batch_id          BIGINT NOT NULL,
  invoice_pseudonym NVARCHAR(64) NOT NULL,
  account_pseudonym NVARCHAR(64) NOT NULL,
  issued_date_key   INT NOT NULL,
  amount            DECIMAL(9,2) NOT NULL,
  currency_code     NVARCHAR(3) NOT NULL,
  issued_version    BIGINT NOT NULL,
  state             NVARCHAR(10) NOT NULL,
  settled_date_key  INT NOT NULL,
  state_version     BIGINT NOT NULL,
  src_version       BIGINT NOT NULL,
  CONSTRAINT pk_stg_fact_invoice PRIMARY KEY (batch_id, invoice_pseudonym)
);

-- What stands in the new tables follows from the whole log, which is read again; older rows stay as they are.
DELETE FROM ops.projection_offset;

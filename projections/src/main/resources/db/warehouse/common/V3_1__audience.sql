-- Who people are, as far as analysts may know it: a keyed hash, ten years of birth, a country, a plan. What is told by
-- different events has versions of its own, as with titles; those without columns only say when something was told last.

CREATE TABLE dw.dim_country (
  country_key  INT IDENTITY(0,1) NOT NULL CONSTRAINT pk_dim_country PRIMARY KEY,
  country_code NVARCHAR(2) NOT NULL,
  country_name NVARCHAR(100) NOT NULL,
  src_version  BIGINT NOT NULL,
  CONSTRAINT uq_dim_country_code UNIQUE (country_code)
);

CREATE TABLE dw.dim_plan (
  plan_key      INT IDENTITY(0,1) NOT NULL CONSTRAINT pk_dim_plan PRIMARY KEY,
  plan_id       NVARCHAR(60) NOT NULL,
  plan_code     NVARCHAR(40) NOT NULL,
  offer_version INT NOT NULL,
  monthly_price DECIMAL(9,2) NOT NULL,
  currency_code NVARCHAR(3) NOT NULL,
  src_version   BIGINT NOT NULL,
  CONSTRAINT uq_dim_plan_id UNIQUE (plan_id)
);

CREATE TABLE dw.dim_account (
  account_key       INT IDENTITY(0,1) NOT NULL CONSTRAINT pk_dim_account PRIMARY KEY,
  account_pseudonym NVARCHAR(64) NOT NULL,
  birth_years       NVARCHAR(20) NOT NULL,
  country_key       INT NOT NULL CONSTRAINT fk_dim_account_country REFERENCES dw.dim_country (country_key),
  is_staff          BIT NOT NULL,
  opened_date_key   INT NOT NULL CONSTRAINT fk_dim_account_opened REFERENCES dw.dim_date (date_key),
  opened_version    BIGINT NOT NULL,
  plan_key          INT NOT NULL CONSTRAINT fk_dim_account_plan REFERENCES dw.dim_plan (plan_key),
  plan_version      BIGINT NOT NULL,
  subscription      NVARCHAR(10) NOT NULL,
  subscription_date_key INT NOT NULL CONSTRAINT fk_dim_account_subscription REFERENCES dw.dim_date (date_key),
  subscription_version  BIGINT NOT NULL,
  trial_version     BIGINT NOT NULL,
  paid_version      BIGINT NOT NULL,
  src_version       BIGINT NOT NULL,
  CONSTRAINT uq_dim_account_pseudonym UNIQUE (account_pseudonym)
);

CREATE TABLE dw.dim_time (
  time_key INT NOT NULL CONSTRAINT pk_dim_time PRIMARY KEY,
  hour_no  SMALLINT NULL,
  day_part NVARCHAR(10) NOT NULL
);

INSERT INTO dw.dim_time (time_key, hour_no, day_part) VALUES (0, NULL, N'(unknown)');
INSERT INTO dw.dim_time (time_key, hour_no, day_part)
SELECT h.v + 1, h.v,
  CASE WHEN h.v < 6 THEN N'night' WHEN h.v < 12 THEN N'morning' WHEN h.v < 18 THEN N'afternoon' ELSE N'evening' END
FROM (VALUES (0),(1),(2),(3),(4),(5),(6),(7),(8),(9),(10),(11),(12),(13),(14),(15),(16),(17),(18),(19),(20),(21),(22),(23))
  AS h(v);

INSERT INTO dw.dim_country (country_code, country_name, src_version) VALUES (N'--', N'(unknown)', 0);
INSERT INTO dw.dim_plan (plan_id, plan_code, offer_version, monthly_price, currency_code, src_version)
VALUES (N'#none', N'(none)', 0, 0, N'---', 0);
INSERT INTO dw.dim_account (account_pseudonym, birth_years, country_key, is_staff, opened_date_key, opened_version,
  plan_key, plan_version, subscription, subscription_date_key, subscription_version, trial_version, paid_version,
  src_version)
VALUES (N'#unknown', N'(unknown)', 0, 0, 0, 0, 0, 0, N'NONE', 0, 0, 0, 0, 0);

ALTER TABLE dw.dim_subscriber ADD account_key INT DEFAULT 0 NOT NULL;
ALTER TABLE dw.dim_subscriber ADD account_version BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE dw.dim_subscriber
  ADD CONSTRAINT fk_dim_subscriber_account FOREIGN KEY (account_key) REFERENCES dw.dim_account (account_key);

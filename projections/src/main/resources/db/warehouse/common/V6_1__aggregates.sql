-- What batch jobs make of the log. No row is about one person. A run replaces all that it has counted anew in one transaction.

CREATE TABLE dw.agg_run (
  job         NVARCHAR(40) NOT NULL,
  position    BIGINT NOT NULL,
  as_of       DATETIME2(3) NOT NULL,
  finished_at DATETIME2(3) NOT NULL,
  is_full     BIT NOT NULL,
  CONSTRAINT pk_agg_run PRIMARY KEY (job)
);

CREATE TABLE dw.agg_title_day (
  day_date        DATE NOT NULL,
  title_id        NVARCHAR(64) NOT NULL,
  people          INT NOT NULL,
  starters        INT NOT NULL,
  watchers        INT NOT NULL,
  completers      INT NOT NULL,
  seconds_watched BIGINT NOT NULL,
  equal_views     DECIMAL(14,3) NOT NULL,
  CONSTRAINT pk_agg_title_day PRIMARY KEY (day_date, title_id)
);

CREATE TABLE dw.agg_title_week (
  week_date       DATE NOT NULL,
  title_id        NVARCHAR(64) NOT NULL,
  people          INT NOT NULL,
  starters        INT NOT NULL,
  watchers        INT NOT NULL,
  completers      INT NOT NULL,
  seconds_watched BIGINT NOT NULL,
  equal_views     DECIMAL(14,3) NOT NULL,
  CONSTRAINT pk_agg_title_week PRIMARY KEY (week_date, title_id)
);

CREATE TABLE dw.agg_active_day (
  day_date DATE NOT NULL,
  daily    INT NOT NULL,
  weekly   INT NOT NULL,
  monthly  INT NOT NULL,
  CONSTRAINT pk_agg_active_day PRIMARY KEY (day_date)
);

CREATE TABLE dw.agg_cohort_month (
  month_date  DATE NOT NULL,
  cohort_date DATE NOT NULL,
  accounts    INT NOT NULL,
  retained    INT NOT NULL,
  CONSTRAINT pk_agg_cohort_month PRIMARY KEY (month_date, cohort_date)
);

CREATE TABLE dw.agg_churn_month (
  month_date DATE NOT NULL,
  reason     NVARCHAR(10) NOT NULL,
  accounts   INT NOT NULL,
  CONSTRAINT pk_agg_churn_month PRIMARY KEY (month_date, reason)
);

CREATE TABLE dw.agg_revenue_month (
  month_date DATE NOT NULL,
  currency   NVARCHAR(3) NOT NULL,
  payers     INT NOT NULL,
  opening    DECIMAL(16,2) NOT NULL,
  gained     DECIMAL(16,2) NOT NULL,
  returned   DECIMAL(16,2) NOT NULL,
  expanded   DECIMAL(16,2) NOT NULL,
  contracted DECIMAL(16,2) NOT NULL,
  lost       DECIMAL(16,2) NOT NULL,
  closing    DECIMAL(16,2) NOT NULL,
  CONSTRAINT pk_agg_revenue_month PRIMARY KEY (month_date, currency)
);

CREATE TABLE dw.agg_segment (
  segment        NVARCHAR(12) NOT NULL,
  people         INT NOT NULL,
  mean_days      DECIMAL(9,1) NOT NULL,
  mean_playbacks DECIMAL(9,1) NOT NULL,
  mean_minutes   DECIMAL(12,1) NOT NULL,
  CONSTRAINT pk_agg_segment PRIMARY KEY (segment)
);

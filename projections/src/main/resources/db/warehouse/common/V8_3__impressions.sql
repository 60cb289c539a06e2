-- A title that was shown to somebody on a page of rows, and what put it there. Nothing is shown here of whoever wants nothing personal.

CREATE TABLE dw.fact_impression (
  impression_id  NVARCHAR(36) NOT NULL,
  title_key      INT NOT NULL,
  subscriber_key INT NOT NULL,
  shown_date_key INT NOT NULL,
  shown_at       DATETIME2(3) NOT NULL,
  row_name       NVARCHAR(80) NOT NULL,
  row_no         INT NOT NULL,
  place_no       INT NOT NULL,
  model          NVARCHAR(80) NOT NULL,
  is_explored    BIT NOT NULL,
  has_reason     BIT NOT NULL,
  src_version    BIGINT NOT NULL,
  CONSTRAINT pk_fact_impression PRIMARY KEY (impression_id, title_key)
);

ALTER TABLE dw.fact_impression
  ADD CONSTRAINT fk_fact_impression_title FOREIGN KEY (title_key) REFERENCES dw.dim_title (title_key);
ALTER TABLE dw.fact_impression
  ADD CONSTRAINT fk_fact_impression_subscriber FOREIGN KEY (subscriber_key) REFERENCES dw.dim_subscriber (subscriber_key);
ALTER TABLE dw.fact_impression
  ADD CONSTRAINT fk_fact_impression_date FOREIGN KEY (shown_date_key) REFERENCES dw.dim_date (date_key);

CREATE INDEX ix_fact_impression_subscriber ON dw.fact_impression (subscriber_key, title_key);

-- In which variant of an experiment somebody was when they were shown a page.

CREATE TABLE dw.fact_impression_variant (
  impression_id  NVARCHAR(36) NOT NULL,
  experiment     NVARCHAR(80) NOT NULL,
  variant        NVARCHAR(80) NOT NULL,
  subscriber_key INT NOT NULL,
  src_version    BIGINT NOT NULL,
  CONSTRAINT pk_fact_impression_variant PRIMARY KEY (impression_id, experiment)
);

ALTER TABLE dw.fact_impression_variant
  ADD CONSTRAINT fk_impression_variant_subscriber FOREIGN KEY (subscriber_key)
  REFERENCES dw.dim_subscriber (subscriber_key);

CREATE TABLE stg.fact_impression_variant (
  batch_id             BIGINT NOT NULL,
  impression_id        NVARCHAR(36) NOT NULL,
  experiment           NVARCHAR(80) NOT NULL,
  variant              NVARCHAR(80) NOT NULL,
  subscriber_pseudonym NVARCHAR(64) NOT NULL,
  src_version          BIGINT NOT NULL,
  CONSTRAINT pk_stg_fact_impression_variant PRIMARY KEY (batch_id, impression_id, experiment)
);

CREATE TABLE stg.fact_impression (
  batch_id             BIGINT NOT NULL,
  impression_id        NVARCHAR(36) NOT NULL,
  title_id             NVARCHAR(64) NOT NULL,
  subscriber_pseudonym NVARCHAR(64) NOT NULL,
  shown_date_key       INT NOT NULL,
  shown_at             DATETIME2(3) NOT NULL,
  row_name             NVARCHAR(80) NOT NULL,
  row_no               INT NOT NULL,
  place_no             INT NOT NULL,
  model                NVARCHAR(80) NOT NULL,
  is_explored          BIT NOT NULL,
  has_reason           BIT NOT NULL,
  src_version          BIGINT NOT NULL,
  CONSTRAINT pk_stg_fact_impression PRIMARY KEY (batch_id, impression_id, title_id)
);

-- The log is read again into the new table.
DELETE FROM ops.projection_offset;

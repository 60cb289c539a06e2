-- One row a subscriber and title ever rated; a rating taken back is kept as deleted, so that a late copy of it stays out.

CREATE TABLE dw.fact_rating (
  title_key      INT NOT NULL,
  subscriber_key INT NOT NULL,
  rated_date_key INT NOT NULL,
  rated_at       DATETIME2(3) NOT NULL,
  stars          DECIMAL(2,1) NULL,
  is_deleted     BIT NOT NULL,
  src_version    BIGINT NOT NULL,
  CONSTRAINT pk_fact_rating PRIMARY KEY (title_key, subscriber_key)
);

ALTER TABLE dw.fact_rating
  ADD CONSTRAINT fk_fact_rating_title FOREIGN KEY (title_key) REFERENCES dw.dim_title (title_key);
ALTER TABLE dw.fact_rating
  ADD CONSTRAINT fk_fact_rating_subscriber FOREIGN KEY (subscriber_key) REFERENCES dw.dim_subscriber (subscriber_key);
ALTER TABLE dw.fact_rating
  ADD CONSTRAINT fk_fact_rating_date FOREIGN KEY (rated_date_key) REFERENCES dw.dim_date (date_key);

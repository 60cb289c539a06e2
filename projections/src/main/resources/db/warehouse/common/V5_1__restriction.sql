-- What is told of the holder may be corrected after the account was opened; what is restricted counts in no figure.
ALTER TABLE dw.dim_account ADD holder_version BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE dw.dim_account ADD is_restricted BIT DEFAULT 0 NOT NULL;
ALTER TABLE dw.dim_account ADD restriction_version BIGINT DEFAULT 0 NOT NULL;

ALTER TABLE stg.dim_account ADD holder_version BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE stg.dim_account ADD is_restricted BIT DEFAULT 0 NOT NULL;
ALTER TABLE stg.dim_account ADD restriction_version BIGINT DEFAULT 0 NOT NULL;

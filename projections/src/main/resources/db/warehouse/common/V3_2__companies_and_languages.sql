CREATE TABLE dw.dim_company (
  company_key  INT IDENTITY(0,1) NOT NULL CONSTRAINT pk_dim_company PRIMARY KEY,
  company_id   INT NOT NULL,
  company_name NVARCHAR(400) NOT NULL,
  src_version  BIGINT NOT NULL,
  CONSTRAINT uq_dim_company_id UNIQUE (company_id)
);

CREATE TABLE dw.dim_language (
  language_key  INT IDENTITY(0,1) NOT NULL CONSTRAINT pk_dim_language PRIMARY KEY,
  language_code NVARCHAR(10) NOT NULL,
  language_name NVARCHAR(100) NOT NULL,
  src_version   BIGINT NOT NULL,
  CONSTRAINT uq_dim_language_code UNIQUE (language_code)
);

INSERT INTO dw.dim_company (company_id, company_name, src_version) VALUES (-1, N'(unknown)', 0);
INSERT INTO dw.dim_language (language_code, language_name, src_version) VALUES (N'xx', N'(none)', 0);

CREATE TABLE dw.bridge_title_company (
  title_key   INT NOT NULL,
  company_key INT NOT NULL,
  src_version BIGINT NOT NULL,
  CONSTRAINT pk_bridge_title_company PRIMARY KEY (title_key, company_key)
);

ALTER TABLE dw.bridge_title_company
  ADD CONSTRAINT fk_title_company_title FOREIGN KEY (title_key) REFERENCES dw.dim_title (title_key);
ALTER TABLE dw.bridge_title_company
  ADD CONSTRAINT fk_title_company_company FOREIGN KEY (company_key) REFERENCES dw.dim_company (company_key);

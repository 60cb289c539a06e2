-- On what people watch. The types are few and known beforehand; what was stored before they were asked for is of the unknown one.

CREATE TABLE dw.dim_device (
  device_key  INT NOT NULL,
  device_type NVARCHAR(20) NOT NULL,
  CONSTRAINT pk_dim_device PRIMARY KEY (device_key),
  CONSTRAINT uq_dim_device UNIQUE (device_type)
);

INSERT INTO dw.dim_device (device_key, device_type)
VALUES (0, 'unknown'), (1, 'phone'), (2, 'tablet'), (3, 'computer'), (4, 'tv');

ALTER TABLE dw.fact_viewing ADD device_key INT DEFAULT 0 NOT NULL;
ALTER TABLE dw.fact_viewing
  ADD CONSTRAINT fk_fact_viewing_device FOREIGN KEY (device_key) REFERENCES dw.dim_device (device_key);
ALTER TABLE stg.fact_viewing ADD device_key INT DEFAULT 0 NOT NULL;

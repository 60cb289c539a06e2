CREATE TABLE dw.agg_taste (
  cluster_no   INT NOT NULL,
  genre        NVARCHAR(200) NOT NULL,
  people       INT NOT NULL,
  share        DECIMAL(5,4) NOT NULL,
  share_of_all DECIMAL(5,4) NOT NULL,
  silhouette   DECIMAL(5,4) NOT NULL,
  CONSTRAINT pk_agg_taste PRIMARY KEY (cluster_no, genre)
);

-- Earlier runs filled neither this table nor that of days: the next sums up everything.
DELETE FROM dw.agg_run;

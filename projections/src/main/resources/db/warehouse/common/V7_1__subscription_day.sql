-- How accounts stood when each day was over: a snapshot a day, so that a day is read as it is and not put together from what moved.
CREATE TABLE dw.agg_subscription_day (
  day_date  DATE NOT NULL,
  standing  NVARCHAR(10) NOT NULL,
  currency  NVARCHAR(3) NOT NULL,
  accounts  INT NOT NULL,
  recurring DECIMAL(16,2) NOT NULL,
  CONSTRAINT pk_agg_subscription_day PRIMARY KEY (day_date, standing, currency)
);

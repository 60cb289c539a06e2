-- Scans of all ratings read columns.
CREATE NONCLUSTERED COLUMNSTORE INDEX ncci_fact_rating
  ON dw.fact_rating (title_key, subscriber_key, rated_date_key, stars, is_deleted);

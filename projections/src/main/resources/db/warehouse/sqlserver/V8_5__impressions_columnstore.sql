-- Many rows are scanned by a few columns.
CREATE NONCLUSTERED COLUMNSTORE INDEX ncci_fact_impression
  ON dw.fact_impression (title_key, subscriber_key, shown_date_key, row_name, model, is_explored, has_reason);

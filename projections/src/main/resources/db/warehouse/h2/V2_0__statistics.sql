-- H2 gathers statistics by itself after some changes to a table; the calendar never changes, so it is measured here.
ANALYZE TABLE dw.dim_date;

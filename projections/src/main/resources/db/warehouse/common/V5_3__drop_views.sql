-- They are made anew without what is restricted.
DROP VIEW IF EXISTS dw.v_title_rating;
DROP VIEW IF EXISTS dw.v_genre_month_rating;
DROP VIEW IF EXISTS dw.v_activity;
DROP VIEW IF EXISTS dw.v_viewing;
DROP VIEW IF EXISTS dw.v_account;

-- Rows stand here for the length of a transaction, once each. Looking through them costs less than keeping them in order, which H2
-- does in a second tree. SQL Server keeps the rows themselves in the order of the key.
ALTER TABLE stg.bridge_title_company DROP CONSTRAINT pk_stg_bridge_title_company;
ALTER TABLE stg.bridge_title_genre DROP CONSTRAINT pk_stg_bridge_title_genre;
ALTER TABLE stg.bridge_title_person DROP CONSTRAINT pk_stg_bridge_title_person;
ALTER TABLE stg.dim_account DROP CONSTRAINT pk_stg_dim_account;
ALTER TABLE stg.dim_company DROP CONSTRAINT pk_stg_dim_company;
ALTER TABLE stg.dim_country DROP CONSTRAINT pk_stg_dim_country;
ALTER TABLE stg.dim_genre DROP CONSTRAINT pk_stg_dim_genre;
ALTER TABLE stg.dim_language DROP CONSTRAINT pk_stg_dim_language;
ALTER TABLE stg.dim_person DROP CONSTRAINT pk_stg_dim_person;
ALTER TABLE stg.dim_plan DROP CONSTRAINT pk_stg_dim_plan;
ALTER TABLE stg.dim_subscriber DROP CONSTRAINT pk_stg_dim_subscriber;
ALTER TABLE stg.dim_title DROP CONSTRAINT pk_stg_dim_title;
ALTER TABLE stg.fact_impression DROP CONSTRAINT pk_stg_fact_impression;
ALTER TABLE stg.fact_impression_variant DROP CONSTRAINT pk_stg_fact_impression_variant;
ALTER TABLE stg.fact_invoice DROP CONSTRAINT pk_stg_fact_invoice;
ALTER TABLE stg.fact_rating DROP CONSTRAINT pk_stg_fact_rating;
ALTER TABLE stg.fact_review DROP CONSTRAINT pk_stg_fact_review;
ALTER TABLE stg.fact_subscription_movement DROP CONSTRAINT pk_stg_fact_subscription_movement;
ALTER TABLE stg.fact_viewing DROP CONSTRAINT pk_stg_fact_viewing;

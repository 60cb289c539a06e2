-- The rows of one batch on their way; gone when its transaction ends.

CREATE TABLE stg.dim_title (
  batch_id           BIGINT NOT NULL,
  title_id           NVARCHAR(64) NOT NULL,
  title_name         NVARCHAR(400) NOT NULL,
  original_name      NVARCHAR(400) NOT NULL,
  release_date       DATE NULL,
  runtime_minutes    INT NULL,
  original_language  NVARCHAR(10) NOT NULL,
  imdb_id            NVARCHAR(50) NULL,
  budget_usd         BIGINT NULL,
  revenue_usd        BIGINT NULL,
  details_version    BIGINT NOT NULL,
  popularity         FLOAT NOT NULL,
  vote_average       FLOAT NOT NULL,
  vote_count         INT NOT NULL,
  popularity_version BIGINT NOT NULL,
  is_withdrawn       BIT NOT NULL,
  listing_version    BIGINT NOT NULL,
  credits_version    BIGINT NOT NULL,
  src_version        BIGINT NOT NULL,
  CONSTRAINT pk_stg_dim_title PRIMARY KEY (batch_id, title_id)
);

CREATE TABLE stg.dim_genre (
  batch_id    BIGINT NOT NULL,
  genre_id    INT NOT NULL,
  genre_name  NVARCHAR(100) NOT NULL,
  src_version BIGINT NOT NULL,
  CONSTRAINT pk_stg_dim_genre PRIMARY KEY (batch_id, genre_id)
);

CREATE TABLE stg.dim_person (
  batch_id    BIGINT NOT NULL,
  person_id   NVARCHAR(220) NOT NULL,
  person_name NVARCHAR(200) NOT NULL,
  src_version BIGINT NOT NULL,
  CONSTRAINT pk_stg_dim_person PRIMARY KEY (batch_id, person_id)
);

CREATE TABLE stg.dim_subscriber (
  batch_id             BIGINT NOT NULL,
  subscriber_pseudonym NVARCHAR(64) NOT NULL,
  maturity             NVARCHAR(10) NOT NULL,
  joined_date_key      INT NOT NULL,
  src_version          BIGINT NOT NULL,
  CONSTRAINT pk_stg_dim_subscriber PRIMARY KEY (batch_id, subscriber_pseudonym)
);

CREATE TABLE stg.bridge_title_genre (
  batch_id    BIGINT NOT NULL,
  title_id    NVARCHAR(64) NOT NULL,
  genre_id    INT NOT NULL,
  weight      DECIMAL(9,6) NOT NULL,
  src_version BIGINT NOT NULL,
  CONSTRAINT pk_stg_bridge_title_genre PRIMARY KEY (batch_id, title_id, genre_id)
);

CREATE TABLE stg.bridge_title_person (
  batch_id       BIGINT NOT NULL,
  title_id       NVARCHAR(64) NOT NULL,
  person_id      NVARCHAR(220) NOT NULL,
  role           NVARCHAR(10) NOT NULL,
  job            NVARCHAR(100) NOT NULL,
  billing        INT NOT NULL,
  character_name NVARCHAR(500) NOT NULL,
  src_version    BIGINT NOT NULL,
  CONSTRAINT pk_stg_bridge_title_person PRIMARY KEY (batch_id, title_id, person_id, role, job)
);

CREATE TABLE stg.fact_rating (
  batch_id             BIGINT NOT NULL,
  subscriber_pseudonym NVARCHAR(64) NOT NULL,
  title_id             NVARCHAR(64) NOT NULL,
  rated_date_key       INT NOT NULL,
  rated_at             DATETIME2(3) NOT NULL,
  stars                DECIMAL(2,1) NULL,
  is_deleted           BIT NOT NULL,
  src_version          BIGINT NOT NULL,
  CONSTRAINT pk_stg_fact_rating PRIMARY KEY (batch_id, subscriber_pseudonym, title_id)
);

-- Slowly changing dimensions of type 1: a row says what is known now. The first row of each, with key 0, stands for
-- "not known". Versions are positions in the log of events; a row is overwritten by later positions only. A title is told
-- in parts by different events, so each part has a version of its own; 0 means that nothing was told yet.

CREATE TABLE dw.dim_date (
  date_key        INT NOT NULL CONSTRAINT pk_dim_date PRIMARY KEY,
  full_date       DATE NULL,
  year_no         SMALLINT NOT NULL,
  quarter_no      SMALLINT NOT NULL,
  month_no        SMALLINT NOT NULL,
  month_name      NVARCHAR(20) NOT NULL,
  day_of_month    SMALLINT NOT NULL,
  iso_week_no     SMALLINT NOT NULL,
  iso_day_of_week SMALLINT NOT NULL,
  is_weekend      BIT NOT NULL
);

CREATE TABLE dw.dim_title (
  title_key          INT IDENTITY(0,1) NOT NULL CONSTRAINT pk_dim_title PRIMARY KEY,
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
  CONSTRAINT uq_dim_title_id UNIQUE (title_id)
);

CREATE TABLE dw.dim_genre (
  genre_key   INT IDENTITY(0,1) NOT NULL CONSTRAINT pk_dim_genre PRIMARY KEY,
  genre_id    INT NOT NULL,
  genre_name  NVARCHAR(100) NOT NULL,
  src_version BIGINT NOT NULL,
  CONSTRAINT uq_dim_genre_id UNIQUE (genre_id)
);

CREATE TABLE dw.dim_person (
  person_key  INT IDENTITY(0,1) NOT NULL CONSTRAINT pk_dim_person PRIMARY KEY,
  person_id   NVARCHAR(220) NOT NULL,
  person_name NVARCHAR(200) NOT NULL,
  src_version BIGINT NOT NULL,
  CONSTRAINT uq_dim_person_id UNIQUE (person_id)
);

-- One row a profile, known by a keyed hash only.
CREATE TABLE dw.dim_subscriber (
  subscriber_key       INT IDENTITY(0,1) NOT NULL CONSTRAINT pk_dim_subscriber PRIMARY KEY,
  subscriber_pseudonym NVARCHAR(64) NOT NULL,
  maturity             NVARCHAR(10) NOT NULL,
  joined_date_key      INT NOT NULL CONSTRAINT fk_dim_subscriber_joined REFERENCES dw.dim_date (date_key),
  src_version          BIGINT NOT NULL,
  CONSTRAINT uq_dim_subscriber_pseudonym UNIQUE (subscriber_pseudonym)
);

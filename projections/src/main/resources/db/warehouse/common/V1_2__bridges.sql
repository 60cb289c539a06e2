-- What a title has several of. The rows of a title are replaced together; weights of its genres add up to 1.

CREATE TABLE dw.bridge_title_genre (
  title_key   INT NOT NULL,
  genre_key   INT NOT NULL,
  weight      DECIMAL(9,6) NOT NULL,
  src_version BIGINT NOT NULL,
  CONSTRAINT pk_bridge_title_genre PRIMARY KEY (title_key, genre_key)
);

-- Role is CAST or CREW; billing counts from 1 in the order of the credits.
CREATE TABLE dw.bridge_title_person (
  title_key      INT NOT NULL,
  person_key     INT NOT NULL,
  role           NVARCHAR(10) NOT NULL,
  job            NVARCHAR(100) NOT NULL,
  billing        INT NOT NULL,
  character_name NVARCHAR(500) NOT NULL,
  src_version    BIGINT NOT NULL,
  CONSTRAINT pk_bridge_title_person PRIMARY KEY (title_key, person_key, role, job)
);

-- Foreign keys come after the primary keys, so that a database that indexes them finds an index to share.
ALTER TABLE dw.bridge_title_genre
  ADD CONSTRAINT fk_title_genre_title FOREIGN KEY (title_key) REFERENCES dw.dim_title (title_key);
ALTER TABLE dw.bridge_title_genre
  ADD CONSTRAINT fk_title_genre_genre FOREIGN KEY (genre_key) REFERENCES dw.dim_genre (genre_key);
ALTER TABLE dw.bridge_title_person
  ADD CONSTRAINT fk_title_person_title FOREIGN KEY (title_key) REFERENCES dw.dim_title (title_key);
ALTER TABLE dw.bridge_title_person
  ADD CONSTRAINT fk_title_person_person FOREIGN KEY (person_key) REFERENCES dw.dim_person (person_key);

-- The first rows get key 0.

INSERT INTO dw.dim_title (title_id, title_name, original_name, original_language, details_version, popularity,
  vote_average, vote_count, popularity_version, is_withdrawn, listing_version, credits_version, src_version)
VALUES (N'#unknown', N'(unknown)', N'(unknown)', N'xx', 0, 0, 0, 0, 0, 0, 0, 0, 0);

INSERT INTO dw.dim_genre (genre_id, genre_name, src_version) VALUES (-1, N'(unknown)', 0);

INSERT INTO dw.dim_person (person_id, person_name, src_version) VALUES (N'#unknown', N'(unknown)', 0);

INSERT INTO dw.dim_subscriber (subscriber_pseudonym, maturity, joined_date_key, src_version)
VALUES (N'#unknown', N'ALL', 0, 0);

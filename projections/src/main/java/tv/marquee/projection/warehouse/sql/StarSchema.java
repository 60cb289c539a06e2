package tv.marquee.projection.warehouse.sql;

import java.util.List;
import tv.marquee.projection.warehouse.Rows.GenreRow;
import tv.marquee.projection.warehouse.Rows.PersonRow;
import tv.marquee.projection.warehouse.Rows.RatingRow;
import tv.marquee.projection.warehouse.Rows.SubscriberRow;
import tv.marquee.projection.warehouse.Rows.TitleGenreRow;
import tv.marquee.projection.warehouse.Rows.TitlePersonRow;
import tv.marquee.projection.warehouse.TitleRow;
import tv.marquee.projection.warehouse.WarehouseRows;
import tv.marquee.projection.warehouse.sql.Merge.Part;

/** The tables of the warehouse as batches write them: dimensions first, then what refers to them. */
final class StarSchema {

    private static final Staged<TitleRow> TITLES = new Staged<>(
            "stg.dim_title",
            List.of(
                    "title_id",
                    "title_name",
                    "original_name",
                    "release_date",
                    "runtime_minutes",
                    "original_language",
                    "imdb_id",
                    "budget_usd",
                    "revenue_usd",
                    "details_version",
                    "popularity",
                    "vote_average",
                    "vote_count",
                    "popularity_version",
                    "is_withdrawn",
                    "listing_version",
                    "credits_version",
                    "src_version"),
            WarehouseRows::titles,
            row -> List.of(
                    Value.of(row.titleId()),
                    Value.of(row.details().name()),
                    Value.of(row.details().originalName()),
                    Value.of(row.details().releaseDate()),
                    Value.of(row.details().runtimeMinutes()),
                    Value.of(row.details().originalLanguage()),
                    Value.of(row.details().imdbId()),
                    Value.of(row.details().budgetUsd()),
                    Value.of(row.details().revenueUsd()),
                    Value.of(row.details().version()),
                    Value.of(row.measured().popularity()),
                    Value.of(row.measured().voteAverage()),
                    Value.of(row.measured().voteCount()),
                    Value.of(row.measured().version()),
                    Value.of(row.listing().withdrawn()),
                    Value.of(row.listing().version()),
                    Value.of(row.creditsVersion()),
                    Value.of(row.version())),
            new Merge(
                    "dw.dim_title",
                    "SELECT * FROM stg.dim_title WHERE batch_id = ?",
                    List.of("title_id"),
                    List.of(
                            Part.of(
                                    "details_version",
                                    "title_name",
                                    "original_name",
                                    "release_date",
                                    "runtime_minutes",
                                    "original_language",
                                    "imdb_id",
                                    "budget_usd",
                                    "revenue_usd"),
                            Part.of("popularity_version", "popularity", "vote_average", "vote_count"),
                            Part.of("listing_version", "is_withdrawn"),
                            Part.of("credits_version"),
                            Part.of("src_version"))));

    private static final Staged<GenreRow> GENRES = new Staged<>(
            "stg.dim_genre",
            List.of("genre_id", "genre_name", "src_version"),
            WarehouseRows::genres,
            row -> List.of(Value.of(row.genreId()), Value.of(row.name()), Value.of(row.version())),
            new Merge(
                    "dw.dim_genre",
                    "SELECT * FROM stg.dim_genre WHERE batch_id = ?",
                    List.of("genre_id"),
                    List.of(Part.of("src_version", "genre_name"))));

    private static final Staged<PersonRow> PERSONS = new Staged<>(
            "stg.dim_person",
            List.of("person_id", "person_name", "src_version"),
            WarehouseRows::persons,
            row -> List.of(Value.of(row.personId()), Value.of(row.name()), Value.of(row.version())),
            new Merge(
                    "dw.dim_person",
                    "SELECT * FROM stg.dim_person WHERE batch_id = ?",
                    List.of("person_id"),
                    List.of(Part.of("src_version", "person_name"))));

    private static final Staged<SubscriberRow> SUBSCRIBERS = new Staged<>(
            "stg.dim_subscriber",
            List.of("subscriber_pseudonym", "maturity", "joined_date_key", "src_version"),
            WarehouseRows::subscribers,
            row -> List.of(
                    Value.of(row.pseudonym()),
                    Value.of(row.maturity()),
                    Value.of(row.joinedDateKey()),
                    Value.of(row.version())),
            new Merge(
                    "dw.dim_subscriber",
                    "SELECT * FROM stg.dim_subscriber WHERE batch_id = ?",
                    List.of("subscriber_pseudonym"),
                    List.of(Part.of("src_version", "maturity", "joined_date_key"))));

    /** Rows of a title that was told of again since are left out: only what its newest details say is in the bridge. */
    private static final Staged<TitleGenreRow> TITLE_GENRES = new Staged<>(
            "stg.bridge_title_genre",
            List.of("title_id", "genre_id", "weight", "src_version"),
            WarehouseRows::titleGenres,
            row -> List.of(
                    Value.of(row.titleId()), Value.of(row.genreId()), Value.of(row.weight()), Value.of(row.version())),
            new Merge(
                    "dw.bridge_title_genre",
                    """
                    SELECT t.title_key, g.genre_key, b.weight, b.src_version
                    FROM stg.bridge_title_genre AS b
                    JOIN dw.dim_title AS t ON t.title_id = b.title_id AND t.details_version = b.src_version
                    JOIN dw.dim_genre AS g ON g.genre_id = b.genre_id
                    WHERE b.batch_id = ?\
                    """,
                    List.of("title_key", "genre_key"),
                    List.of(Part.of("src_version", "weight"))));

    private static final Staged<TitlePersonRow> TITLE_PERSONS = new Staged<>(
            "stg.bridge_title_person",
            List.of("title_id", "person_id", "role", "job", "billing", "character_name", "src_version"),
            WarehouseRows::titlePersons,
            row -> List.of(
                    Value.of(row.titleId()),
                    Value.of(row.personId()),
                    Value.of(row.role()),
                    Value.of(row.job()),
                    Value.of(row.billing()),
                    Value.of(row.character()),
                    Value.of(row.version())),
            new Merge(
                    "dw.bridge_title_person",
                    """
                    SELECT t.title_key, p.person_key, b.role, b.job, b.billing, b.character_name, b.src_version
                    FROM stg.bridge_title_person AS b
                    JOIN dw.dim_title AS t ON t.title_id = b.title_id AND t.credits_version = b.src_version
                    JOIN dw.dim_person AS p ON p.person_id = b.person_id
                    WHERE b.batch_id = ?\
                    """,
                    List.of("title_key", "person_key", "role", "job"),
                    List.of(Part.of("src_version", "billing", "character_name"))));

    private static final Staged<RatingRow> RATINGS = new Staged<>(
            "stg.fact_rating",
            List.of(
                    "subscriber_pseudonym",
                    "title_id",
                    "rated_date_key",
                    "rated_at",
                    "stars",
                    "is_deleted",
                    "src_version"),
            WarehouseRows::ratings,
            row -> List.of(
                    Value.of(row.pseudonym()),
                    Value.of(row.titleId()),
                    Value.of(row.dateKey()),
                    Value.of(row.at()),
                    Value.of(row.stars()),
                    Value.of(row.stars() == null),
                    Value.of(row.version())),
            new Merge(
                    "dw.fact_rating",
                    """
                    SELECT p.subscriber_key, t.title_key, r.rated_date_key, r.rated_at, r.stars, r.is_deleted, r.src_version
                    FROM stg.fact_rating AS r
                    JOIN dw.dim_subscriber AS p ON p.subscriber_pseudonym = r.subscriber_pseudonym
                    JOIN dw.dim_title AS t ON t.title_id = r.title_id
                    WHERE r.batch_id = ?\
                    """,
                    List.of("subscriber_key", "title_key"),
                    List.of(Part.of("src_version", "rated_date_key", "rated_at", "stars", "is_deleted"))));

    /** In the order in which they are written. */
    static final List<Staged<?>> TABLES =
            List.of(TITLES, GENRES, PERSONS, SUBSCRIBERS, TITLE_GENRES, TITLE_PERSONS, RATINGS);

    /** Remove, from the titles of a batch, what their newest details or credits do not say any more. */
    static final List<String> CLEANUPS = List.of(
            cleanup("dw.bridge_title_genre", "details_version"), cleanup("dw.bridge_title_person", "credits_version"));

    /** What lets go of a subscriber; each has one parameter, the pseudonym. */
    static final List<String> FORGETTING = List.of(
            "DELETE FROM dw.fact_rating WHERE subscriber_key IN"
                    + " (SELECT subscriber_key FROM dw.dim_subscriber WHERE subscriber_pseudonym = ?)",
            "DELETE FROM dw.dim_subscriber WHERE subscriber_pseudonym = ?");

    private StarSchema() {}

    private static String cleanup(String bridge, String version) {
        return "DELETE FROM " + bridge + " WHERE title_key IN (SELECT t.title_key FROM stg.dim_title AS s"
                + " JOIN dw.dim_title AS t ON t.title_id = s.title_id WHERE s.batch_id = ? AND s." + version + " > 0)"
                + " AND src_version < (SELECT t." + version + " FROM dw.dim_title AS t"
                + " WHERE t.title_key = " + bridge + ".title_key)";
    }
}

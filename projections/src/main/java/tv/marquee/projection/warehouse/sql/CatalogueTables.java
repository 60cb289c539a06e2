package tv.marquee.projection.warehouse.sql;

import java.util.List;
import tv.marquee.projection.warehouse.Rows.CompanyRow;
import tv.marquee.projection.warehouse.Rows.GenreRow;
import tv.marquee.projection.warehouse.Rows.LanguageRow;
import tv.marquee.projection.warehouse.Rows.PersonRow;
import tv.marquee.projection.warehouse.Rows.TitleCompanyRow;
import tv.marquee.projection.warehouse.Rows.TitleGenreRow;
import tv.marquee.projection.warehouse.Rows.TitlePersonRow;
import tv.marquee.projection.warehouse.TitleRow;
import tv.marquee.projection.warehouse.WarehouseRows;
import tv.marquee.projection.warehouse.sql.Merge.Part;

/** The tables about titles and who made them. */
final class CatalogueTables {

    private CatalogueTables() {}

    static final Staged<TitleRow> TITLES = new Staged<>(
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

    static final Staged<GenreRow> GENRES = Staged.named(
            "genre",
            "id",
            WarehouseRows::genres,
            row -> List.of(Value.of(row.genreId()), Value.of(row.name()), Value.of(row.version())));

    static final Staged<PersonRow> PERSONS = Staged.named(
            "person",
            "id",
            WarehouseRows::persons,
            row -> List.of(Value.of(row.personId()), Value.of(row.name()), Value.of(row.version())));

    static final Staged<CompanyRow> COMPANIES = Staged.named(
            "company",
            "id",
            WarehouseRows::companies,
            row -> List.of(Value.of(row.companyId()), Value.of(row.name()), Value.of(row.version())));

    static final Staged<LanguageRow> LANGUAGES = Staged.named(
            "language",
            "code",
            WarehouseRows::languages,
            row -> List.of(Value.of(row.code()), Value.of(row.name()), Value.of(row.version())));

    /** Rows of a title that was told of again since are left out: only what its newest details say is in the bridge. */
    static final Staged<TitleGenreRow> TITLE_GENRES = new Staged<>(
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

    static final Staged<TitlePersonRow> TITLE_PERSONS = new Staged<>(
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

    static final Staged<TitleCompanyRow> TITLE_COMPANIES = new Staged<>(
            "stg.bridge_title_company",
            List.of("title_id", "company_id", "src_version"),
            WarehouseRows::titleCompanies,
            row -> List.of(Value.of(row.titleId()), Value.of(row.companyId()), Value.of(row.version())),
            new Merge(
                    "dw.bridge_title_company",
                    """
                    SELECT t.title_key, c.company_key, b.src_version
                    FROM stg.bridge_title_company AS b
                    JOIN dw.dim_title AS t ON t.title_id = b.title_id AND t.details_version = b.src_version
                    JOIN dw.dim_company AS c ON c.company_id = b.company_id
                    WHERE b.batch_id = ?\
                    """,
                    List.of("title_key", "company_key"),
                    List.of(Part.of("src_version"))));
}

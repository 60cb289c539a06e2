package tv.marquee.projection.warehouse.sql;

import java.util.List;

/** The tables of the warehouse as batches write them: dimensions first, then what refers to them. */
final class StarSchema {

    /** What the names of tables begin with that batch jobs fill, and no event. */
    static final String SUMMED_UP = "agg_";

    private static final String OF_SUBSCRIBER =
            " WHERE subscriber_key IN (SELECT subscriber_key FROM dw.dim_subscriber WHERE subscriber_pseudonym = ?)";
    private static final String OF_ACCOUNT =
            " WHERE account_key IN (SELECT account_key FROM dw.dim_account WHERE account_pseudonym = ?)";

    /** In the order in which they are written. */
    static final List<Staged<?>> TABLES = List.of(
            CatalogueTables.TITLES,
            CatalogueTables.GENRES,
            CatalogueTables.PERSONS,
            CatalogueTables.COMPANIES,
            CatalogueTables.LANGUAGES,
            AudienceTables.COUNTRIES,
            AudienceTables.PLANS,
            AudienceTables.ACCOUNTS,
            AudienceTables.SUBSCRIBERS,
            CatalogueTables.TITLE_GENRES,
            CatalogueTables.TITLE_PERSONS,
            CatalogueTables.TITLE_COMPANIES,
            ActTables.RATINGS,
            ActTables.VIEWINGS,
            ActTables.REVIEWS,
            ActTables.IMPRESSIONS,
            ActTables.VARIANTS,
            AudienceTables.MOVEMENTS,
            AudienceTables.INVOICES);

    /** Remove, from the titles of a batch, what their newest details or credits do not say any more. */
    static final List<String> CLEANUPS = List.of(
            cleanup("dw.bridge_title_genre", "details_version"),
            cleanup("dw.bridge_title_company", "details_version"),
            cleanup("dw.bridge_title_person", "credits_version"));

    /** What lets go of a subscriber; each has one parameter, the pseudonym. */
    static final List<String> FORGETTING = List.of(
            "DELETE FROM dw.fact_rating" + OF_SUBSCRIBER,
            "DELETE FROM dw.fact_viewing" + OF_SUBSCRIBER,
            "DELETE FROM dw.fact_review" + OF_SUBSCRIBER,
            "DELETE FROM dw.fact_impression" + OF_SUBSCRIBER,
            "DELETE FROM dw.fact_impression_variant" + OF_SUBSCRIBER,
            "DELETE FROM dw.dim_subscriber WHERE subscriber_pseudonym = ?");

    /** What lets go of an account; each has one parameter, the pseudonym. */
    static final List<String> FORGETTING_ACCOUNT = List.of(
            "UPDATE dw.dim_subscriber SET account_key = 0" + OF_ACCOUNT,
            "DELETE FROM dw.fact_subscription_movement" + OF_ACCOUNT,
            "DELETE FROM dw.fact_invoice" + OF_ACCOUNT,
            "DELETE FROM dw.dim_account WHERE account_pseudonym = ?");

    private StarSchema() {}

    private static String cleanup(String bridge, String version) {
        return "DELETE FROM " + bridge + " WHERE title_key IN (SELECT t.title_key FROM stg.dim_title AS s"
                + " JOIN dw.dim_title AS t ON t.title_id = s.title_id WHERE s.batch_id = ? AND s." + version + " > 0)"
                + " AND src_version < (SELECT t." + version + " FROM dw.dim_title AS t"
                + " WHERE t.title_key = " + bridge + ".title_key)";
    }
}

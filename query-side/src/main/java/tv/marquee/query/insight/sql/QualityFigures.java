package tv.marquee.query.insight.sql;

import static tv.marquee.query.insight.sql.Asking.count;
import static tv.marquee.query.insight.sql.Asking.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.marquee.query.insight.Figures;
import tv.marquee.query.insight.Figures.Chart;

/** Whether the warehouse can be trusted: rules that count what breaks them. */
final class QualityFigures {

    /** By name, what counts the rows that break the rule. */
    private static final Map<String, String> RULES = rules();

    private final Asking asking;

    QualityFigures(Asking asking) {
        this.asking = asking;
    }

    List<Figures> all() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        RULES.forEach((rule, sql) -> {
            long broken =
                    asking.query(Sql.of(sql), (found, at) -> found.getLong(1)).getFirst();
            rows.add(List.of(rule, broken == 0 ? "kept" : "broken", broken));
        });
        return List.of(
                new Figures("rules", Chart.NONE, List.of(text("rule"), text("verdict"), count("rows")), rows, 0),
                asking.figures("tables", Chart.NONE, List.of(text("table"), count("rows"), count("newest")), tables()));
    }

    private static Sql tables() {
        Sql sql = new Sql();
        String between = "";
        for (String table : List.of(
                "dim_title",
                "dim_genre",
                "dim_person",
                "dim_company",
                "dim_language",
                "dim_country",
                "dim_plan",
                "dim_account",
                "dim_subscriber",
                "fact_rating",
                "fact_viewing",
                "fact_review",
                "fact_impression",
                "fact_impression_variant",
                "fact_subscription_movement",
                "fact_invoice")) {
            sql.add(between + "SELECT '" + table + "', COUNT(*), COALESCE(MAX(src_version), 0) FROM dw." + table);
            between = " UNION ALL ";
        }
        return sql;
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put(
                "ratings-of-known-titles",
                "SELECT COUNT(*) FROM dw.fact_rating AS r JOIN dw.dim_title AS t ON t.title_key = r.title_key"
                        + " WHERE t.details_version = 0");
        rules.put(
                "ratings-by-known-people",
                "SELECT COUNT(*) FROM dw.fact_rating AS r JOIN dw.dim_subscriber AS s"
                        + " ON s.subscriber_key = r.subscriber_key WHERE s.src_version = 0");
        rules.put(
                "people-of-known-accounts",
                "SELECT COUNT(*) FROM dw.dim_subscriber AS s JOIN dw.dim_account AS a ON a.account_key = s.account_key"
                        + " WHERE s.subscriber_key > 0 AND (a.account_key = 0 OR a.opened_version = 0)");
        rules.put(
                "stars-on-the-scale",
                "SELECT COUNT(*) FROM dw.fact_rating WHERE is_deleted = 0"
                        + " AND (stars IS NULL OR stars < 0.5 OR stars > 5 OR stars * 2 <> FLOOR(stars * 2))");
        rules.put(
                "playbacks-with-a-start",
                "SELECT COUNT(*) FROM dw.fact_viewing WHERE started_version = 0 OR duration_seconds <= 0");
        rules.put(
                "playbacks-within-the-title",
                "SELECT COUNT(*) FROM dw.fact_viewing WHERE started_version > 0"
                        + " AND (last_position < 0 OR last_position > duration_seconds)");
        rules.put("liking-is-a-probability", "SELECT COUNT(*) FROM dw.fact_review WHERE liking < 0 OR liking > 1");
        rules.put(
                "weights-of-genres-add-up",
                "SELECT COUNT(*) FROM (SELECT b.title_key FROM dw.bridge_title_genre AS b GROUP BY b.title_key"
                        + " HAVING ABS(SUM(b.weight) - 1) > 0.00001) AS x");
        rules.put(
                "invoices-were-issued", "SELECT COUNT(*) FROM dw.fact_invoice WHERE issued_version = 0 OR amount <= 0");
        rules.put(
                "who-pays-has-a-plan",
                "SELECT COUNT(*) FROM dw.dim_account WHERE plan_key = 0"
                        + " AND subscription NOT IN ('NONE', 'ENDED')");
        rules.put("days-are-known", "SELECT COUNT(*) FROM dw.v_activity WHERE date_key = 0");
        rules.put(
                "what-is-shown-has-a-place",
                "SELECT COUNT(*) FROM dw.fact_impression WHERE row_no < 1 OR place_no < 1 OR shown_date_key = 0");
        rules.put(
                "nothing-is-left-on-the-stage",
                "SELECT (SELECT COUNT(*) FROM stg.dim_title) + (SELECT COUNT(*) FROM stg.fact_rating)"
                        + " + (SELECT COUNT(*) FROM stg.fact_viewing) + (SELECT COUNT(*) FROM stg.dim_account)"
                        + " + (SELECT COUNT(*) FROM stg.fact_impression)");
        return rules;
    }
}

package tv.marquee.query.insight.sql;

import static tv.marquee.query.insight.sql.Asking.PERIOD;
import static tv.marquee.query.insight.sql.Asking.count;
import static tv.marquee.query.insight.sql.Asking.drawn;
import static tv.marquee.query.insight.sql.Asking.number;
import static tv.marquee.query.insight.sql.Asking.people;
import static tv.marquee.query.insight.sql.Asking.share;
import static tv.marquee.query.insight.sql.Asking.text;

import java.util.List;
import tv.marquee.query.insight.Figures;
import tv.marquee.query.insight.Figures.Chart;
import tv.marquee.query.insight.InsightFilter;
import tv.marquee.query.insight.SmallGroups;

/** Figures about what people were shown: how much of the catalogue that is, how it differs, and what came of it. */
final class ShownFigures {

    private static final String TITLES_TO_SHOW =
            "(SELECT COUNT(*) FROM dw.dim_title WHERE title_key > 0 AND is_withdrawn = 0)";

    private final Asking asking;

    ShownFigures(Asking asking) {
        this.asking = asking;
    }

    List<Figures> all(InsightFilter filter) {
        return List.of(models(filter), rows(filter), days(filter), experiments(filter));
    }

    /** Coverage is the share of the catalogue that anybody was shown; variety the genres on a page. */
    private Figures models(InsightFilter filter) {
        Sql sql = Sql.of("SELECT x.model, x.people, x.pages, x.titles, 1.0 * x.titles / " + TITLES_TO_SHOW
                        + ", g.genres, x.explored, x.reasoned, x.played FROM (" + """
                SELECT i.model, COUNT(DISTINCT i.subscriber_key) AS people, COUNT(DISTINCT i.impression_id) AS pages,
                  COUNT(DISTINCT i.title_key) AS titles, AVG(1.0 * i.is_explored) AS explored, AVG(1.0 * i.has_reason) AS reasoned,
                  AVG(1.0 * i.is_played) AS played FROM dw.v_impression AS i WHERE 1 = 1\
                """)
                .where(filter, "i.title_key", "i.subscriber_key", "i.shown_date_key")
                .add("""
                 GROUP BY i.model) AS x
                LEFT JOIN (SELECT p.model, AVG(1.0 * p.genres) AS genres FROM (
                    SELECT i.model, i.impression_id, COUNT(DISTINCT b.genre_key) AS genres
                    FROM dw.v_impression AS i JOIN dw.bridge_title_genre AS b ON b.title_key = i.title_key WHERE 1 = 1\
                """)
                .where(filter, "i.title_key", "i.subscriber_key", "i.shown_date_key")
                .add(" GROUP BY i.model, i.impression_id) AS p GROUP BY p.model) AS g ON g.model = x.model"
                        + " ORDER BY x.model DESC");
        return SmallGroups.hidden(
                asking.figures(
                        "models",
                        Chart.NONE,
                        List.of(
                                text("model"),
                                people("people"),
                                count("pages"),
                                count("titles"),
                                share("coverage"),
                                number("genres-a-page"),
                                share("explored"),
                                share("reasoned"),
                                share("played")),
                        sql),
                1,
                false);
    }

    private Figures rows(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT i.row_name, COUNT(DISTINCT i.subscriber_key) AS people, COUNT(DISTINCT i.impression_id),
                  COUNT(DISTINCT i.title_key), COUNT(*), SUM(i.is_played), AVG(1.0 * i.is_played), AVG(1.0 * i.row_no)
                FROM dw.v_impression AS i WHERE 1 = 1\
                """)
                .where(filter, "i.title_key", "i.subscriber_key", "i.shown_date_key")
                .add(" GROUP BY i.row_name ORDER BY 2 DESC, 1");
        return SmallGroups.hidden(
                asking.figures(
                        "rows",
                        Chart.BARS,
                        List.of(
                                text("row"),
                                people("people"),
                                count("pages"),
                                count("titles"),
                                count("shown"),
                                count("plays"),
                                drawn(share("played")),
                                number("row-from-the-top")),
                        sql),
                1,
                false);
    }

    private Figures days(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT i.shown_date_key, COUNT(DISTINCT i.subscriber_key) AS people, COUNT(DISTINCT i.impression_id),
                  COUNT(DISTINCT i.title_key), AVG(1.0 * i.is_played)
                FROM dw.v_impression AS i WHERE i.shown_date_key > 0\
                """)
                .where(filter, "i.title_key", "i.subscriber_key", "i.shown_date_key")
                .add(" GROUP BY i.shown_date_key ORDER BY i.shown_date_key");
        return SmallGroups.hidden(
                asking.figures(
                        "shown-days",
                        Chart.LINES,
                        List.of(PERIOD, people("people"), count("pages"), count("titles"), drawn(share("played"))),
                        sql),
                1,
                false);
    }

    /**
     * Each person counts once: with what they played of what they were shown, and with how far they watched whatever they began since they
     * were first shown a page of it. Errors are those of the mean over people.
     */
    private Figures experiments(InsightFilter filter) {
        Sql sql = Sql.of("SELECT x.experiment, x.variant, COUNT(*) AS people, SUM(x.pages), AVG(x.played), "
                        + errorOf("x.played") + ", AVG(x.minutes), " + errorOf("x.minutes") + """
                 FROM (SELECT y.experiment, y.variant, y.pages, y.played,
                    (SELECT CAST(COALESCE(SUM(v.seconds_forward), 0) AS FLOAT) / 60 FROM dw.v_viewing AS v
                     WHERE v.subscriber_key = y.subscriber_key AND v.started_at >= y.first_shown) AS minutes
                  FROM (SELECT e.experiment, e.variant, i.subscriber_key, COUNT(DISTINCT i.impression_id) AS pages,
                      CAST(AVG(1.0 * i.is_played) AS FLOAT) AS played, MIN(i.shown_at) AS first_shown
                    FROM dw.fact_impression_variant AS e JOIN dw.v_impression AS i ON i.impression_id = e.impression_id WHERE 1 = 1\
                """)
                .where(filter, "i.title_key", "i.subscriber_key", "i.shown_date_key")
                .add("""
                 GROUP BY e.experiment, e.variant, i.subscriber_key) AS y) AS x
                GROUP BY x.experiment, x.variant ORDER BY x.experiment, x.variant\
                """);
        return SmallGroups.hidden(
                asking.figures(
                        "experiments",
                        Chart.NONE,
                        List.of(
                                text("experiment"),
                                text("variant"),
                                people("people"),
                                count("pages"),
                                share("played-by-person"),
                                share("error"),
                                number("minutes-by-person"),
                                number("error-of-minutes")),
                        sql),
                2,
                false);
    }

    private static String errorOf(String column) {
        return "CASE WHEN COUNT(*) < 2 THEN 0 ELSE SQRT(ABS(SUM(%1$s * %1$s) - SUM(%1$s) * SUM(%1$s) / COUNT(*)) / (COUNT(*) - 1) / COUNT(*)) END"
                .formatted(column);
    }
}

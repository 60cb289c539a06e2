package tv.marquee.query.insight.sql;

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
import tv.marquee.query.insight.Insights;
import tv.marquee.query.insight.SmallGroups;

/** Figures about how the catalogue does, by what titles cost and by who made them. */
final class CatalogueFigures {

    private static final int MOST_COMPANIES = 100;

    /** What titles cost; the word for each range begins with where it begins. */
    private static final String COST = """
        (SELECT title_key, budget_usd, CASE WHEN budget_usd IS NULL THEN 'unknown'
          WHEN budget_usd < 1000000 THEN '$ 0-1 M' WHEN budget_usd < 10000000 THEN '$ 1-10 M'
          WHEN budget_usd < 50000000 THEN '$ 10-50 M' WHEN budget_usd < 100000000 THEN '$ 50-100 M'
          ELSE '$ 100 M and more' END AS cost
        FROM dw.dim_title WHERE title_key > 0 AND is_withdrawn = 0) AS k\
        """;

    private final Asking asking;

    CatalogueFigures(Asking asking) {
        this.asking = asking;
    }

    List<Figures> all(InsightFilter filter) {
        return List.of(budgets(filter), companies(filter));
    }

    private Figures budgets(InsightFilter filter) {
        Sql sql = Sql.of("SELECT c.cost, c.titles, x.titles, x.people, x.plays, v.completed, x.ratings, r.stars"
                        + " FROM (SELECT k.cost, COUNT(*) AS titles, COALESCE(MAX(k.budget_usd), 0) AS most FROM "
                        + COST + " WHERE 1 = 1")
                .titles(filter, "k.title_key")
                .add(" GROUP BY k.cost) AS c")
                .add(byCost("x", """
                    COUNT(DISTINCT f.title_key) AS titles, COUNT(DISTINCT f.subscriber_key) AS people,
                    SUM(CASE WHEN f.act = 'PLAY' THEN 1 ELSE 0 END) AS plays,
                    SUM(CASE WHEN f.act = 'RATING' THEN 1 ELSE 0 END) AS ratings\
                    """, "dw.v_activity", "f.date_key", filter))
                .add(byCost("r", "AVG(f.stars) AS stars", "dw.v_rating", "f.rated_date_key", filter))
                .add(byCost(
                        "v", "AVG(1.0 * f.is_completed) AS completed", "dw.v_viewing", "f.started_date_key", filter))
                .add(" ORDER BY c.most");
        return SmallGroups.hidden(
                asking.figures(
                        "budgets",
                        Chart.BARS,
                        List.of(
                                text("budget"),
                                count("in-catalogue"),
                                count("titles"),
                                drawn(people("people")),
                                count("plays"),
                                share("completed"),
                                count("ratings"),
                                number("stars")),
                        sql),
                3,
                false);
    }

    /** What facts say of the titles of each cost, beside the costs that there are. */
    private static Sql byCost(String alias, String measures, String facts, String day, InsightFilter filter) {
        return Sql.of(" LEFT JOIN (SELECT k.cost, " + measures + " FROM " + facts + " AS f JOIN " + COST
                        + " ON k.title_key = f.title_key WHERE 1 = 1")
                .where(filter, "f.title_key", "f.subscriber_key", day)
                .add(" GROUP BY k.cost) AS " + alias + " ON " + alias + ".cost = c.cost");
    }

    private Figures companies(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT c.company_name, COUNT(DISTINCT a.subscriber_key) AS people, COUNT(DISTINCT a.title_key),
                  SUM(CASE WHEN a.act = 'PLAY' THEN 1 ELSE 0 END), SUM(CASE WHEN a.act = 'RATING' THEN 1 ELSE 0 END),
                  AVG(r.stars)
                FROM dw.v_activity AS a
                JOIN dw.bridge_title_company AS b ON b.title_key = a.title_key
                JOIN dw.dim_company AS c ON c.company_key = b.company_key
                LEFT JOIN dw.v_rating AS r ON r.title_key = a.title_key AND r.subscriber_key = a.subscriber_key
                  AND a.act = 'RATING'
                WHERE 1 = 1\
                """)
                .where(filter, "a.title_key", "a.subscriber_key", "a.date_key")
                .add("""
                 GROUP BY c.company_key, c.company_name HAVING COUNT(DISTINCT a.subscriber_key) >= ?
                ORDER BY 2 DESC, 1 OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY\
                """, Insights.FEWEST_PEOPLE, MOST_COMPANIES);
        return asking.figures(
                "companies",
                Chart.BARS,
                List.of(
                        text("company"),
                        drawn(people("people")),
                        count("titles"),
                        count("plays"),
                        count("ratings"),
                        number("stars")),
                sql);
    }
}

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
        Sql sql = Sql.of("SELECT c.cost, c.titles, x.titles, x.people, x.plays, x.completed, x.ratings, x.stars"
                        + " FROM (SELECT k.cost, COUNT(*) AS titles, COALESCE(MAX(k.budget_usd), 0) AS most FROM "
                        + COST + " WHERE 1 = 1")
                .titles(filter, "k.title_key")
                .add("""
                 GROUP BY k.cost) AS c
                LEFT JOIN (SELECT k.cost, COUNT(DISTINCT a.title_key) AS titles, COUNT(DISTINCT a.subscriber_key) AS people,
                    SUM(CASE WHEN a.act = 'PLAY' THEN 1 ELSE 0 END) AS plays, AVG(1.0 * a.is_completed) AS completed,
                    SUM(CASE WHEN a.act = 'RATING' THEN 1 ELSE 0 END) AS ratings, AVG(a.stars) AS stars
                  FROM dw.v_activity AS a JOIN \
                """)
                .add(COST + " ON k.title_key = a.title_key WHERE 1 = 1")
                .acts(filter)
                .add(" GROUP BY k.cost) AS x ON x.cost = c.cost ORDER BY c.most");
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

    private Figures companies(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT c.company_name, x.people, x.titles, x.plays, x.ratings, x.stars
                FROM (SELECT b.company_key, COUNT(DISTINCT a.subscriber_key) AS people, COUNT(DISTINCT a.title_key) AS titles,
                    SUM(CASE WHEN a.act = 'PLAY' THEN 1 ELSE 0 END) AS plays,
                    SUM(CASE WHEN a.act = 'RATING' THEN 1 ELSE 0 END) AS ratings, AVG(a.stars) AS stars
                  FROM dw.v_activity AS a LEFT JOIN dw.bridge_title_company AS b ON b.title_key = a.title_key
                  WHERE b.company_key IS NOT NULL\
                """).acts(filter).add("""
                 GROUP BY b.company_key HAVING COUNT(DISTINCT a.subscriber_key) >= ?) AS x
                LEFT JOIN dw.dim_company AS c ON c.company_key = x.company_key
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

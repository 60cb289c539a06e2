package tv.marquee.query.insight.sql;

import static tv.marquee.query.insight.sql.Asking.PERIOD;
import static tv.marquee.query.insight.sql.Asking.count;
import static tv.marquee.query.insight.sql.Asking.drawn;
import static tv.marquee.query.insight.sql.Asking.number;
import static tv.marquee.query.insight.sql.Asking.people;
import static tv.marquee.query.insight.sql.Asking.share;
import static tv.marquee.query.insight.sql.Asking.text;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.query.insight.Figures;
import tv.marquee.query.insight.Figures.Chart;
import tv.marquee.query.insight.Figures.Column;
import tv.marquee.query.insight.Figures.Kind;
import tv.marquee.query.insight.InsightFilter;
import tv.marquee.query.insight.Insights;
import tv.marquee.query.insight.SmallGroups;

/**
 * Figures about what people do with titles. Acts are summed up by keys first, and what these are called is looked up from the left: H2 would else begin
 * with the names and go through all acts for each.
 */
final class ActFigures {

    private static final int MOST_TITLES = 100;
    private static final int DAYS_OF_DAYS = 92;
    private static final int DAYS_OF_MONTH = 30;
    private static final int DAYS_OF_WEEK = 7;

    private static final String ACTS_OF_TITLES = """
        SELECT a.title_key, COUNT(DISTINCT a.subscriber_key) AS people,
          SUM(CASE WHEN a.act = 'RATING' THEN 1 ELSE 0 END) AS ratings,
          SUM(CASE WHEN a.act = 'PLAY' THEN 1 ELSE 0 END) AS plays,
          SUM(CASE WHEN a.act = 'REVIEW' THEN 1 ELSE 0 END) AS reviews, AVG(a.stars) AS stars,
          AVG(1.0 * a.is_started) AS started, AVG(1.0 * a.is_watched) AS watched, AVG(1.0 * a.is_completed) AS completed
        FROM dw.v_activity AS a WHERE 1 = 1\
        """;

    private final Asking asking;

    ActFigures(Asking asking) {
        this.asking = asking;
    }

    List<Figures> overview(InsightFilter filter) {
        InAll all = inAll(filter);
        return List.of(all.figures(), activity(filter), devices(filter), activeOnTheLastDay(all.lastDay(), filter));
    }

    List<Figures> titles(InsightFilter filter) {
        return filter.title() == null
                ? List.of(mostTakenUp(filter))
                : List.of(mostTakenUp(filter), activity(filter), audience(filter), stars(filter));
    }

    List<Figures> genres(InsightFilter filter) {
        return List.of(byGenre(filter), affinity(filter));
    }

    List<Figures> sentiment(InsightFilter filter) {
        return List.of(likingByMonth(filter), likingByGenre(filter), likingByTitle(filter));
    }

    /** @param lastDay the number of the last day on which anybody did anything; 0 when nobody did */
    private record InAll(Figures figures, int lastDay) {}

    private InAll inAll(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT COUNT(DISTINCT a.subscriber_key) AS people, COUNT(DISTINCT a.title_key) AS titles,
                  SUM(CASE WHEN a.act = 'RATING' THEN 1 ELSE 0 END), SUM(CASE WHEN a.act = 'PLAY' THEN 1 ELSE 0 END),
                  SUM(CASE WHEN a.act = 'REVIEW' THEN 1 ELSE 0 END), MAX(a.date_key)
                FROM dw.v_activity AS a WHERE 1 = 1\
                """).acts(filter);
        List<Column> columns =
                List.of(people("people"), count("titles"), count("ratings"), count("plays"), count("reviews"));
        return asking.query(sql, (rows, at) -> {
                    Figures figures = new Figures("in-all", Chart.NONE, columns, List.of(Asking.row(rows, columns)), 0);
                    return new InAll(
                            SmallGroups.hidden(figures, 0, false), Math.max(0, rows.getInt(columns.size() + 1)));
                })
                .getFirst();
    }

    private Figures activity(InsightFilter filter) {
        String period =
                isByDay(filter) ? "a.date_key" : filter.title() != null ? "a.date_key / 10000" : "a.date_key / 100";
        Sql sql = Sql.of("SELECT " + period + ", COUNT(DISTINCT a.subscriber_key) AS people," + """
                   SUM(CASE WHEN a.act = 'RATING' THEN 1 ELSE 0 END), SUM(CASE WHEN a.act = 'PLAY' THEN 1 ELSE 0 END),
                  SUM(CASE WHEN a.act = 'REVIEW' THEN 1 ELSE 0 END)
                FROM dw.v_activity AS a WHERE a.date_key > 0\
                """)
                .acts(filter)
                .add(" GROUP BY " + period + " ORDER BY " + period);
        List<Column> columns = List.of(
                PERIOD,
                drawn(people("people")),
                drawn(count("ratings")),
                drawn(count("plays")),
                drawn(count("reviews")));
        return SmallGroups.hidden(asking.figures("activity", Chart.LINES, columns, sql), 1, true);
    }

    /** On what people watch, and how far. */
    private Figures devices(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT d.device_type, COUNT(DISTINCT a.subscriber_key) AS people, COUNT(*), AVG(1.0 * a.is_started),
                  AVG(1.0 * a.is_watched), AVG(1.0 * a.is_completed)
                FROM (SELECT v.subscriber_key, v.title_key, v.started_date_key AS date_key, v.is_started, v.is_watched,
                    v.is_completed, v.device_key
                  FROM dw.v_viewing AS v) AS a
                JOIN dw.dim_device AS d ON d.device_key = a.device_key WHERE 1 = 1\
                """).acts(filter).add(" GROUP BY d.device_key, d.device_type ORDER BY 2 DESC, d.device_key");
        List<Column> columns = List.of(
                text("device"),
                drawn(people("people")),
                count("plays"),
                share("started"),
                share("watched"),
                share("completed"));
        return SmallGroups.hidden(asking.figures("devices", Chart.BARS, columns, sql), 1, true);
    }

    /** Who was active on the last day that anybody was, and in the week and the thirty days that end with it. */
    private Figures activeOnTheLastDay(int key, InsightFilter filter) {
        List<Column> columns = List.of(text("window"), text("from"), text("until"), people("people"));
        if (key == 0) {
            return new Figures("active", Chart.NONE, columns, List.of(), 0);
        }
        LocalDate day = Days.day(key);
        LocalDate month = day.minusDays(DAYS_OF_MONTH - 1);
        LocalDate week = day.minusDays(DAYS_OF_WEEK - 1);
        Sql sql = Sql.of("""
                SELECT COUNT(DISTINCT a.subscriber_key), COUNT(DISTINCT CASE WHEN a.date_key >= ? THEN a.subscriber_key END),
                  COUNT(DISTINCT CASE WHEN a.date_key = ? THEN a.subscriber_key END)
                FROM dw.v_activity AS a WHERE a.date_key >= ?\
                """, Days.key(week), key, Days.key(month)).acts(filter);
        List<List<@Nullable Object>> rows = asking.query(
                        sql,
                        (found, at) -> List.of(
                                active("month", month, day, found.getLong(1)),
                                active("week", week, day, found.getLong(2)),
                                active("day", day, day, found.getLong(3))))
                .getFirst();
        return SmallGroups.hidden(new Figures("active", Chart.NONE, columns, rows, 0), 3, false);
    }

    private static List<@Nullable Object> active(String window, LocalDate from, LocalDate until, long people) {
        return List.of(window, from.toString(), until.toString(), people);
    }

    private Figures mostTakenUp(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT t.title_id, t.title_name, YEAR(t.release_date), x.people, x.ratings, x.stars, x.plays, x.started, x.watched,
                  x.completed, x.reviews, t.popularity
                FROM (\
                """).add(ACTS_OF_TITLES).acts(filter).add("""
                 GROUP BY a.title_key HAVING COUNT(DISTINCT a.subscriber_key) >= ?) AS x
                LEFT JOIN dw.dim_title AS t ON t.title_key = x.title_key
                ORDER BY x.people DESC, t.title_id
                OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY\
                """, Insights.FEWEST_PEOPLE, MOST_TITLES);
        return asking.figures(
                "titles",
                Chart.BARS,
                List.of(
                        new Column("title", Kind.TITLE, false),
                        text("name"),
                        text("year"),
                        drawn(people("people")),
                        count("ratings"),
                        number("stars"),
                        count("plays"),
                        share("started"),
                        share("watched"),
                        share("completed"),
                        count("reviews"),
                        number("tmdb-popularity")),
                sql);
    }

    private Figures audience(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT ac.birth_years, COUNT(DISTINCT a.subscriber_key) AS people, COUNT(*)
                FROM dw.v_activity AS a
                JOIN dw.dim_subscriber AS s ON s.subscriber_key = a.subscriber_key
                JOIN dw.dim_account AS ac ON ac.account_key = s.account_key
                WHERE 1 = 1\
                """).acts(filter).add(" GROUP BY ac.birth_years ORDER BY ac.birth_years");
        List<Column> columns = List.of(text("birth-years"), drawn(people("people")), count("acts"));
        return SmallGroups.hidden(asking.figures("audience", Chart.BARS, columns, sql), 1, true);
    }

    private Figures stars(InsightFilter filter) {
        Sql sql = Sql.of("SELECT CAST(f.stars AS NVARCHAR(5)), COUNT(DISTINCT f.subscriber_key)"
                        + " FROM dw.v_rating AS f WHERE 1 = 1")
                .where(filter, "f.title_key", "f.subscriber_key", "f.rated_date_key")
                .add(" GROUP BY f.stars ORDER BY f.stars");
        List<Column> columns = List.of(text("stars"), drawn(people("people")));
        return SmallGroups.hidden(asking.figures("stars", Chart.BARS, columns, sql), 1, true);
    }

    private Figures byGenre(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT g.genre_name, x.people, x.titles, x.ratings, x.plays, x.stars
                FROM (SELECT b.genre_key, COUNT(DISTINCT a.subscriber_key) AS people, COUNT(DISTINCT a.title_key) AS titles,
                    SUM(CASE WHEN a.act = 'RATING' THEN b.weight ELSE 0 END) AS ratings,
                    SUM(CASE WHEN a.act = 'PLAY' THEN b.weight ELSE 0 END) AS plays, AVG(a.stars) AS stars
                  FROM dw.v_activity AS a LEFT JOIN dw.bridge_title_genre AS b ON b.title_key = a.title_key
                  WHERE b.genre_key IS NOT NULL\
                """).acts(filter).add("""
                 GROUP BY b.genre_key) AS x
                LEFT JOIN dw.dim_genre AS g ON g.genre_key = x.genre_key
                ORDER BY 2 DESC, 1\
                """);
        List<Column> columns = List.of(
                text("genre"),
                drawn(people("people")),
                count("titles"),
                number("ratings-shared"),
                number("plays-shared"),
                number("stars"));
        return SmallGroups.hidden(asking.figures("genres", Chart.BARS, columns, sql), 1, false);
    }

    /** Summed up by person first, which leaves fewer rows to look up who they are of. */
    private Figures affinity(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT ac.birth_years, g.genre_name, COUNT(*) AS people, SUM(x.acts)
                FROM (SELECT a.subscriber_key, b.genre_key, COUNT(*) AS acts
                  FROM dw.v_activity AS a JOIN dw.bridge_title_genre AS b ON b.title_key = a.title_key WHERE 1 = 1\
                """).acts(filter).add("""
                 GROUP BY a.subscriber_key, b.genre_key) AS x
                JOIN dw.dim_subscriber AS s ON s.subscriber_key = x.subscriber_key
                JOIN dw.dim_account AS ac ON ac.account_key = s.account_key
                JOIN dw.dim_genre AS g ON g.genre_key = x.genre_key
                GROUP BY ac.birth_years, g.genre_name ORDER BY ac.birth_years, 3 DESC, 2\
                """);
        List<Column> columns = List.of(text("birth-years"), text("genre"), people("people"), count("acts"));
        return SmallGroups.hidden(asking.figures("affinity", Chart.NONE, columns, sql), 2, false);
    }

    private Figures likingByMonth(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT w.written_date_key / 100, COUNT(DISTINCT w.subscriber_key) AS people, COUNT(*), AVG(w.liking)
                FROM dw.v_review AS w WHERE w.state <> 'WITHDRAWN' AND w.written_date_key > 0\
                """)
                .where(filter, "w.title_key", "w.subscriber_key", "w.written_date_key")
                .add(" GROUP BY w.written_date_key / 100 ORDER BY 1");
        List<Column> columns = List.of(PERIOD, people("people"), count("reviews"), drawn(share("liking")));
        return SmallGroups.hidden(asking.figures("liking-months", Chart.LINES, columns, sql), 1, true);
    }

    private Figures likingByGenre(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT g.genre_name, COUNT(DISTINCT w.subscriber_key) AS people, COUNT(*), AVG(w.liking), AVG(r.stars)
                FROM dw.v_review AS w
                JOIN dw.bridge_title_genre AS b ON b.title_key = w.title_key
                JOIN dw.dim_genre AS g ON g.genre_key = b.genre_key
                LEFT JOIN dw.v_rating AS r ON r.title_key = w.title_key AND r.subscriber_key = w.subscriber_key
                WHERE w.state <> 'WITHDRAWN'\
                """)
                .where(filter, "w.title_key", "w.subscriber_key", "w.written_date_key")
                .add(" GROUP BY g.genre_name ORDER BY 4 DESC, 1");
        List<Column> columns =
                List.of(text("genre"), people("people"), count("reviews"), drawn(share("liking")), number("stars"));
        return SmallGroups.hidden(asking.figures("liking-genres", Chart.BARS, columns, sql), 1, false);
    }

    private Figures likingByTitle(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT t.title_id, t.title_name, COUNT(DISTINCT w.subscriber_key) AS people, COUNT(*), AVG(w.liking)
                FROM dw.v_review AS w
                JOIN dw.dim_title AS t ON t.title_key = w.title_key
                WHERE w.state <> 'WITHDRAWN'\
                """)
                .where(filter, "w.title_key", "w.subscriber_key", "w.written_date_key")
                .add("""
                 GROUP BY t.title_id, t.title_name HAVING COUNT(DISTINCT w.subscriber_key) >= ?
                ORDER BY 5 DESC, 1 OFFSET 0 ROWS FETCH NEXT ? ROWS ONLY\
                """, Insights.FEWEST_PEOPLE, MOST_TITLES);
        return asking.figures(
                "liking-titles",
                Chart.NONE,
                List.of(
                        new Column("title", Kind.TITLE, false),
                        text("name"),
                        people("people"),
                        count("reviews"),
                        share("liking")),
                sql);
    }

    private static boolean isByDay(InsightFilter filter) {
        return filter.from() != null
                && filter.to() != null
                && ChronoUnit.DAYS.between(filter.from(), filter.to()) <= DAYS_OF_DAYS;
    }
}

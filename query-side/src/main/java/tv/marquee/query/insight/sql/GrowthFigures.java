package tv.marquee.query.insight.sql;

import static tv.marquee.query.insight.sql.Asking.count;
import static tv.marquee.query.insight.sql.Asking.drawn;
import static tv.marquee.query.insight.sql.Asking.money;
import static tv.marquee.query.insight.sql.Asking.number;
import static tv.marquee.query.insight.sql.Asking.people;
import static tv.marquee.query.insight.sql.Asking.share;
import static tv.marquee.query.insight.sql.Asking.text;

import java.util.List;
import tv.marquee.query.insight.Figures;
import tv.marquee.query.insight.Figures.Chart;
import tv.marquee.query.insight.Figures.Column;
import tv.marquee.query.insight.Figures.Kind;

/** What batch jobs have summed up, when they last ran. Groups of fewer than ten people are left out by the views. */
final class GrowthFigures {

    private final Asking asking;

    GrowthFigures(Asking asking) {
        this.asking = asking;
    }

    List<Figures> all() {
        return List.of(run(), active(), weeks(), revenue(), standing(), churn(), cohorts(), segments(), tastes());
    }

    private Figures run() {
        return asking.figures(
                "run",
                Chart.NONE,
                List.of(text("counted-until"), count("newest"), text("counted-at")),
                Sql.of("SELECT " + moment("as_of") + ", position, " + moment("finished_at") + " FROM dw.agg_run"));
    }

    private Figures active() {
        return asking.figures(
                "active-days",
                Chart.LINES,
                List.of(
                        text("day"),
                        drawn(people("daily")),
                        drawn(people("weekly")),
                        drawn(people("monthly")),
                        share("stickiness")),
                Sql.of("SELECT " + day("a.day_date") + ", a.daily, a.weekly, a.monthly, a.stickiness"
                        + " FROM dw.v_active_day AS a"
                        + " WHERE a.day_date > (SELECT DATEADD(DAY, -91, MAX(day_date)) FROM dw.v_active_day)"
                        + " ORDER BY a.day_date"));
    }

    private Figures weeks() {
        return asking.figures(
                "title-weeks",
                Chart.BARS,
                List.of(
                        new Column("title", Kind.TITLE, false),
                        text("name"),
                        text("week"),
                        people("people"),
                        people("started"),
                        people("watched"),
                        people("completed"),
                        drawn(number("views"))),
                Sql.of("SELECT w.title_id, w.title_name, " + day("w.week_date")
                        + ", w.people, w.starters, w.watchers, w.completers, w.equal_views FROM dw.v_title_week AS w"
                        + " WHERE w.week_date = (SELECT MAX(week_date) FROM dw.v_title_week)"
                        + " ORDER BY w.equal_views DESC, w.title_id OFFSET 0 ROWS FETCH NEXT 25 ROWS ONLY"));
    }

    private Figures revenue() {
        return asking.figures(
                "revenue-months",
                Chart.LINES,
                List.of(
                        text("month"),
                        text("currency"),
                        people("payers"),
                        money("opening"),
                        money("gained"),
                        money("returned"),
                        money("expanded"),
                        money("contracted"),
                        money("lost"),
                        drawn(money("closing"))),
                Sql.of("SELECT " + day("month_date")
                        + ", currency, payers, opening, gained, returned, expanded, contracted, lost, closing"
                        + " FROM dw.v_revenue_month ORDER BY currency, month_date"));
    }

    private Figures standing() {
        return asking.figures(
                "standing-days",
                Chart.LINES,
                List.of(text("day"), drawn(people("in-trial")), drawn(people("paying")), drawn(people("suspended"))),
                Sql.of("SELECT " + day("day_date") + ", " + accounts("TRIAL") + ", " + accounts("PAYING") + ", "
                        + accounts("SUSPENDED") + " FROM dw.v_subscription_day"
                        + " WHERE day_date > (SELECT DATEADD(DAY, -91, MAX(day_date)) FROM dw.v_subscription_day)"
                        + " GROUP BY day_date ORDER BY day_date"));
    }

    /** Of all currencies; nothing where every group is too small to be told. */
    private static String accounts(String standing) {
        return "SUM(CASE WHEN standing = '" + standing + "' THEN accounts END)";
    }

    private Figures churn() {
        return asking.figures(
                "churn",
                Chart.NONE,
                List.of(text("month"), text("reason"), people("accounts")),
                Sql.of("SELECT " + day("month_date")
                        + ", reason, accounts FROM dw.v_churn_month ORDER BY month_date DESC, reason"));
    }

    private Figures cohorts() {
        return asking.figures(
                "cohorts",
                Chart.NONE,
                List.of(text("cohort"), text("month"), people("accounts"), people("staying"), share("staying-share")),
                Sql.of("SELECT " + day("c.cohort_date") + ", " + day("c.month_date")
                        + ", c.accounts, c.retained, c.retention FROM dw.v_cohort_month AS c"
                        + " WHERE c.month_date > (SELECT DATEADD(MONTH, -12, MAX(month_date)) FROM dw.v_cohort_month)"
                        + " ORDER BY c.cohort_date DESC, c.month_date"));
    }

    private Figures segments() {
        return asking.figures(
                "segments",
                Chart.BARS,
                List.of(
                        text("segment"),
                        drawn(people("people")),
                        number("days-since"),
                        number("playbacks"),
                        number("minutes")),
                Sql.of("SELECT segment, people, mean_days, mean_playbacks, mean_minutes FROM dw.v_segment"
                        + " ORDER BY people DESC, segment"));
    }

    private Figures tastes() {
        return asking.figures(
                "tastes",
                Chart.NONE,
                List.of(
                        text("cluster"),
                        text("genre"),
                        people("people"),
                        share("share-in-cluster"),
                        share("share-of-all"),
                        number("silhouette")),
                Sql.of("SELECT cluster_no, genre, people, share, share_of_all, silhouette FROM dw.v_taste"
                        + " ORDER BY cluster_no, share - share_of_all DESC"));
    }

    private static String day(String column) {
        return "CAST(" + column + " AS NVARCHAR(10))";
    }

    private static String moment(String column) {
        return "CAST(" + column + " AS NVARCHAR(19))";
    }
}

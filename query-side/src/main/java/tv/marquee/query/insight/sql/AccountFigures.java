package tv.marquee.query.insight.sql;

import static tv.marquee.query.insight.sql.Asking.PERIOD;
import static tv.marquee.query.insight.sql.Asking.count;
import static tv.marquee.query.insight.sql.Asking.drawn;
import static tv.marquee.query.insight.sql.Asking.money;
import static tv.marquee.query.insight.sql.Asking.people;
import static tv.marquee.query.insight.sql.Asking.share;
import static tv.marquee.query.insight.sql.Asking.text;

import java.util.List;
import tv.marquee.query.insight.Figures;
import tv.marquee.query.insight.Figures.Chart;
import tv.marquee.query.insight.Figures.Column;
import tv.marquee.query.insight.InsightFilter;
import tv.marquee.query.insight.SmallGroups;

/** Figures about accounts and their subscriptions. */
final class AccountFigures {

    /** Who pays, or will again: the trial costs nothing, and whoever is leaving has paid. */
    private static final String PAYING = "a.subscription IN ('ACTIVE', 'GRACE', 'LEAVING')";

    private final Asking asking;

    AccountFigures(Asking asking) {
        this.asking = asking;
    }

    List<Figures> audience(InsightFilter filter) {
        return List.of(
                shared("countries", "country", "a.country_name", filter),
                shared("birth-years", "birth-years", "a.birth_years", filter),
                shared("plans", "plan", "a.plan_code", filter));
    }

    List<Figures> subscriptions(InsightFilter filter) {
        return List.of(standing(filter), movements(filter), revenue(filter), retention(filter));
    }

    private Figures shared(String key, String name, String group, InsightFilter filter) {
        Sql sql = Sql.of("SELECT " + group + ", COUNT(*) AS people, SUM(CASE WHEN " + PAYING
                        + " THEN 1 ELSE 0 END), SUM(CASE WHEN a.subscription = 'TRIAL' THEN 1 ELSE 0 END)"
                        + " FROM dw.v_account AS a WHERE 1 = 1")
                .accounts(filter, "a")
                .days(filter, "a.opened_date_key")
                .add(" GROUP BY " + group + " ORDER BY 2 DESC, 1");
        List<Column> columns = List.of(text(name), drawn(people("accounts")), people("paying"), people("in-trial"));
        return SmallGroups.hidden(asking.figures(key, Chart.BARS, columns, sql), 1, true);
    }

    private Figures standing(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT a.plan_code, COUNT(*) AS people, SUM(CASE WHEN a.subscription = 'TRIAL' THEN 1 ELSE 0 END),
                  SUM(CASE WHEN a.subscription = 'ACTIVE' THEN 1 ELSE 0 END), SUM(CASE WHEN a.subscription = 'GRACE' THEN 1 ELSE 0 END),
                  SUM(CASE WHEN a.subscription = 'LEAVING' THEN 1 ELSE 0 END),
                  SUM(CASE WHEN a.subscription IN ('ENDED', 'SUSPENDED') THEN 1 ELSE 0 END),
                  SUM(CASE WHEN a.subscription IN ('ACTIVE', 'GRACE') THEN a.monthly_price ELSE 0 END), MAX(a.currency_code)
                FROM dw.v_account AS a WHERE a.plan_code <> '(none)'\
                """).accounts(filter, "a").add(" GROUP BY a.plan_code ORDER BY 2 DESC, 1");
        List<Column> columns = List.of(
                text("plan"),
                drawn(people("accounts")),
                people("in-trial"),
                people("active"),
                people("in-grace"),
                people("leaving"),
                people("gone"),
                money("recurring"),
                text("currency"));
        return SmallGroups.hidden(asking.figures("standing", Chart.BARS, columns, sql), 1, true);
    }

    private Figures movements(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT m.moved_date_key / 100, COUNT(DISTINCT m.account_key) AS people,
                  SUM(CASE WHEN m.movement = 'TRIAL' THEN 1 ELSE 0 END), SUM(CASE WHEN m.movement = 'START' THEN 1 ELSE 0 END),
                  SUM(CASE WHEN m.movement = 'WIN_BACK' THEN 1 ELSE 0 END), SUM(CASE WHEN m.movement = 'PLAN_CHANGE' THEN 1 ELSE 0 END),
                  SUM(CASE WHEN m.movement = 'CANCEL' THEN 1 ELSE 0 END), SUM(CASE WHEN m.movement = 'SUSPEND' THEN 1 ELSE 0 END),
                  SUM(CASE WHEN m.movement = 'END' THEN 1 ELSE 0 END)
                FROM dw.fact_subscription_movement AS m
                JOIN dw.v_account AS a ON a.account_key = m.account_key
                WHERE m.moved_date_key > 0\
                """)
                .accounts(filter, "a")
                .days(filter, "m.moved_date_key")
                .add(" GROUP BY m.moved_date_key / 100 ORDER BY 1");
        List<Column> columns = List.of(
                PERIOD,
                people("accounts"),
                drawn(people("trials")),
                drawn(people("starts")),
                drawn(people("won-back")),
                people("plan-changes"),
                drawn(people("cancellations")),
                people("suspensions"),
                drawn(people("ends")));
        return SmallGroups.hidden(asking.figures("movements", Chart.LINES, columns, sql), 1, true);
    }

    private Figures revenue(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT i.settled_date_key / 100, COUNT(DISTINCT i.account_key) AS people, COUNT(*), SUM(i.amount), i.currency_code
                FROM dw.fact_invoice AS i
                JOIN dw.v_account AS a ON a.account_key = i.account_key
                WHERE i.state = 'PAID' AND i.issued_version > 0\
                """)
                .accounts(filter, "a")
                .days(filter, "i.settled_date_key")
                .add(" GROUP BY i.settled_date_key / 100, i.currency_code ORDER BY 1, 5");
        List<Column> columns =
                List.of(PERIOD, people("accounts"), count("invoices"), drawn(money("paid")), text("currency"));
        return SmallGroups.hidden(asking.figures("revenue", Chart.LINES, columns, sql), 1, true);
    }

    /** Of those who joined in a month, how many have a subscription now. */
    private Figures retention(InsightFilter filter) {
        Sql sql = Sql.of("""
                SELECT a.opened_date_key / 100, COUNT(*) AS people,
                  SUM(CASE WHEN a.subscription IN ('TRIAL', 'ACTIVE', 'GRACE', 'LEAVING') THEN 1 ELSE 0 END),
                  AVG(CASE WHEN a.subscription IN ('TRIAL', 'ACTIVE', 'GRACE', 'LEAVING') THEN 1.0 ELSE 0.0 END)
                FROM dw.v_account AS a WHERE a.opened_date_key > 0\
                """)
                .accounts(filter, "a")
                .days(filter, "a.opened_date_key")
                .add(" GROUP BY a.opened_date_key / 100 ORDER BY 1");
        List<Column> columns = List.of(PERIOD, people("accounts"), people("staying"), drawn(share("staying-share")));
        return SmallGroups.hidden(asking.figures("retention", Chart.LINES, columns, sql), 1, true);
    }
}

package tv.marquee.analytics.aggregate;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** The tables of aggregates, with their columns; the first is what a run replaces from a day on. */
public enum AggregateTable {
    TITLE_DAY(
            "agg_title_day",
            UnaryOperator.identity(),
            "day_date",
            "title_id",
            "people",
            "starters",
            "watchers",
            "completers",
            "seconds_watched",
            "equal_views"),
    TITLE_WEEK(
            "agg_title_week",
            Days::week,
            "week_date",
            "title_id",
            "people",
            "starters",
            "watchers",
            "completers",
            "seconds_watched",
            "equal_views"),
    ACTIVE_DAY("agg_active_day", UnaryOperator.identity(), "day_date", "daily", "weekly", "monthly"),
    COHORT_MONTH("agg_cohort_month", Days::month, "month_date", "cohort_date", "accounts", "retained"),
    CHURN_MONTH("agg_churn_month", Days::month, "month_date", "reason", "accounts"),
    REVENUE_MONTH(
            "agg_revenue_month",
            Days::month,
            "month_date",
            "currency",
            "payers",
            "opening",
            "gained",
            "returned",
            "expanded",
            "contracted",
            "lost",
            "closing"),
    SUBSCRIPTION_DAY(
            "agg_subscription_day",
            UnaryOperator.identity(),
            "day_date",
            "standing",
            "currency",
            "accounts",
            "recurring"),
    TASTE("agg_taste", day -> LocalDate.MIN, "cluster_no", "genre", "people", "share", "share_of_all", "silhouette"),
    SEGMENT("agg_segment", day -> LocalDate.MIN, "segment", "people", "mean_days", "mean_playbacks", "mean_minutes");

    private final String table;
    private final UnaryOperator<LocalDate> period;
    private final List<String> columns;

    AggregateTable(String table, UnaryOperator<LocalDate> period, String... columns) {
        this.table = table;
        this.period = period;
        this.columns = List.of(columns);
    }

    /** Its name in the warehouse's schema {@code dw}. */
    public String table() {
        return table;
    }

    public List<String> columns() {
        return columns;
    }

    /** The first period that a change on a day touches; {@link LocalDate#MIN} when the table is always replaced as a whole. */
    public LocalDate from(LocalDate day) {
        return period.apply(day);
    }
}

package tv.marquee.query.insight.sql;

import java.util.ArrayList;
import java.util.List;
import tv.marquee.query.insight.InsightFilter;

/** A statement that is put together with its parameters in their order. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    static Sql of(String text, Object... parameters) {
        return new Sql().add(text, parameters);
    }

    Sql add(String more, Object... values) {
        text.append(more);
        parameters.addAll(List.of(values));
        return this;
    }

    Sql add(Sql more) {
        text.append(more.text);
        parameters.addAll(more.parameters);
        return this;
    }

    /** Restricts what has a title, a subscriber and a day, named by their columns; ends a WHERE that has a condition before. */
    Sql where(InsightFilter filter, String title, String subscriber, String day) {
        return titles(filter, title).people(filter, subscriber).days(filter, day);
    }

    /** Restricts acts, which are rows of {@code dw.v_activity} under the alias {@code a}. Where a device is wanted, only plays are left. */
    Sql acts(InsightFilter filter) {
        where(filter, "a.title_key", "a.subscriber_key", "a.date_key");
        return filter.device() == null
                ? this
                : add(
                        " AND a.device_key IN (SELECT fd.device_key FROM dw.dim_device AS fd WHERE fd.device_type = ?)",
                        filter.device());
    }

    Sql titles(InsightFilter filter, String column) {
        if (!filter.isAboutTitles()) {
            return this;
        }
        add(" AND " + column + " IN (SELECT ft.title_key FROM dw.dim_title AS ft WHERE 1 = 1");
        if (filter.title() != null) {
            add(" AND ft.title_id = ?", filter.title());
        }
        if (filter.fromYear() != null) {
            add(" AND ft.release_date >= ?", filter.fromYear() + "-01-01");
        }
        if (filter.toYear() != null) {
            add(" AND ft.release_date <= ?", filter.toYear() + "-12-31");
        }
        if (filter.genre() != null) {
            add(
                    " AND ft.title_key IN (SELECT fb.title_key FROM dw.bridge_title_genre AS fb"
                            + " JOIN dw.dim_genre AS fg ON fg.genre_key = fb.genre_key WHERE fg.genre_name = ?)",
                    filter.genre());
        }
        return add(")");
    }

    Sql people(InsightFilter filter, String column) {
        if (!filter.isAboutPeople()) {
            return this;
        }
        return add(" AND " + column + " IN (SELECT fs.subscriber_key FROM dw.dim_subscriber AS fs"
                        + " JOIN dw.v_account AS fa ON fa.account_key = fs.account_key WHERE 1 = 1")
                .accounts(filter, "fa")
                .add(")");
    }

    /** Restricts rows of {@code dw.v_account} under an alias. */
    Sql accounts(InsightFilter filter, String alias) {
        if (filter.country() != null) {
            add(" AND " + alias + ".country_code = ?", filter.country());
        }
        if (filter.birthYears() != null) {
            add(" AND " + alias + ".birth_years = ?", filter.birthYears());
        }
        if (filter.plan() != null) {
            add(" AND " + alias + ".plan_code = ?", filter.plan());
        }
        return this;
    }

    Sql days(InsightFilter filter, String column) {
        if (filter.from() != null) {
            add(" AND " + column + " >= ?", Days.key(filter.from()));
        }
        if (filter.to() != null) {
            add(" AND " + column + " <= ?", Days.key(filter.to()));
        }
        return this;
    }

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return List.copyOf(parameters);
    }
}

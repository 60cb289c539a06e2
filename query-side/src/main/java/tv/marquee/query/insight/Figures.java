package tv.marquee.query.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures.
 *
 * @param key tells it from others of its theme
 * @param chart how it is drawn beside itself
 * @param columns the first names the row
 * @param rows a value a column: text, {@link Long}, {@link Double} or {@link java.math.BigDecimal}; null where there is none
 * @param hidden rows whose figures are not shown because they are about too few people
 */
public record Figures(String key, Chart chart, List<Column> columns, List<List<@Nullable Object>> rows, int hidden) {

    /** How figures are drawn. */
    public enum Chart {
        NONE,
        BARS,
        LINES
    }

    /** What a column holds. */
    public enum Kind {
        TEXT,
        /** An id of a title, which is shown as a link and not drawn. */
        TITLE,
        COUNT,
        /** A count of people or accounts. */
        PEOPLE,
        /** A share, 0 to 1. */
        SHARE,
        /** A mean, or another number with decimals. */
        NUMBER,
        /** Money in whole units of its currency. */
        MONEY
    }

    /**
     * A column.
     *
     * @param drawn whether it is a line or bars of the chart
     */
    public record Column(String key, Kind kind, boolean drawn) {}

    public Figures {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
    }
}

package tv.marquee.query.insight.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import tv.marquee.query.insight.Figures;
import tv.marquee.query.insight.Figures.Chart;
import tv.marquee.query.insight.Figures.Column;
import tv.marquee.query.insight.Figures.Kind;
import tv.marquee.query.insight.InsightsUnavailable;

/** Asks the warehouse. */
final class Asking {

    /** Numbers a day or a month, and is shown as one. */
    static final Column PERIOD = new Column("period", Kind.TEXT, false);

    /** H2 changes names one by one, and has no schema for milliseconds while a rebuilt warehouse takes the place of what is read. */
    private static final int SCHEMA_NOT_FOUND_IN_H2 = 90_079;

    private static final int ATTEMPTS = 10;
    private static final long BETWEEN_ATTEMPTS_MILLIS = 50;

    private final JdbcTemplate jdbc;

    Asking(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static Column text(String key) {
        return new Column(key, Kind.TEXT, false);
    }

    static Column count(String key) {
        return new Column(key, Kind.COUNT, false);
    }

    static Column people(String key) {
        return new Column(key, Kind.PEOPLE, false);
    }

    static Column number(String key) {
        return new Column(key, Kind.NUMBER, false);
    }

    static Column share(String key) {
        return new Column(key, Kind.SHARE, false);
    }

    static Column money(String key) {
        return new Column(key, Kind.MONEY, false);
    }

    /** The same column, as a line or bars of the chart. */
    static Column drawn(Column column) {
        return new Column(column.key(), column.kind(), true);
    }

    /** The rows of a statement that selects the columns in their order. */
    Figures figures(String key, Chart chart, List<Column> columns, Sql sql) {
        RowMapper<List<@Nullable Object>> mapper = (rows, at) -> row(rows, columns);
        return new Figures(key, chart, columns, query(sql, mapper), 0);
    }

    /** @throws InsightsUnavailable when there is no answer */
    <T> List<T> query(Sql sql, RowMapper<T> mapper) {
        for (int attempt = 1; ; attempt++) {
            try {
                return jdbc.query(sql.text(), mapper, sql.parameters().toArray());
            } catch (DataAccessException e) {
                if (!isBeingSwapped(e) || attempt == ATTEMPTS || !isPatient()) {
                    throw new InsightsUnavailable(
                            "the warehouse does not answer: " + e.getClass().getSimpleName(), e);
                }
            }
        }
    }

    private static boolean isBeingSwapped(DataAccessException e) {
        return e.getMostSpecificCause() instanceof SQLException sql && sql.getErrorCode() == SCHEMA_NOT_FOUND_IN_H2;
    }

    private static boolean isPatient() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The columns of a row, in their order, whatever comes behind them. */
    static List<@Nullable Object> row(ResultSet rows, List<Column> columns) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>(columns.size());
        for (int k = 0; k < columns.size(); k++) {
            row.add(value(rows, k + 1, columns.get(k)));
        }
        return row;
    }

    private static @Nullable Object value(ResultSet rows, int at, Column column) throws SQLException {
        if (column.equals(PERIOD)) {
            return Days.text(rows.getInt(at));
        }
        Object value = switch (column.kind()) {
            case TEXT, TITLE -> rows.getString(at);
            case COUNT, PEOPLE -> rows.getLong(at);
            case SHARE, NUMBER -> rows.getDouble(at);
            case MONEY -> rows.getBigDecimal(at);
        };
        return rows.wasNull() ? null : value;
    }
}

package tv.marquee.analytics.aggregate.sql;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tv.marquee.analytics.aggregate.AggregateTable;
import tv.marquee.analytics.aggregate.Aggregates;
import tv.marquee.analytics.aggregate.Aggregates.Earlier;

/**
 * Aggregates in the warehouse, whose tables its projection makes. A run's rows come all at once or not at all, and a run that is done again leaves the same.
 *
 * @param url JDBC address of the warehouse
 * @param password of the user
 */
public record AggregateStore(String url, String user, String password) {

    private static final String JOB = "aggregates";
    private static final int AT_ONCE = 1_000;

    /**
     * The last run that was written.
     *
     * @throws IOException when the warehouse cannot be asked
     */
    public Optional<Earlier> lastRun() throws IOException {
        try (Connection connection = open();
                PreparedStatement query =
                        connection.prepareStatement("SELECT position, as_of FROM dw.agg_run WHERE job = ?")) {
            query.setString(1, JOB);
            ResultSet run = query.executeQuery();
            return run.next()
                    ? Optional.of(new Earlier(
                            run.getLong(1),
                            run.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC)))
                    : Optional.empty();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Replaces what changed, or everything.
     *
     * @return how many rows were written
     * @throws IOException when the warehouse does not take it; nothing was changed then
     */
    public long replace(Aggregates aggregates, Instant now) throws IOException {
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            long written = 0;
            for (AggregateTable table : AggregateTable.values()) {
                LocalDate from = aggregates.since().map(table::from).orElse(LocalDate.MIN);
                written += replace(connection, table, from, aggregates.rows().getOrDefault(table, List.of()));
            }
            note(connection, aggregates, now);
            connection.commit();
            return written;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static long replace(Connection connection, AggregateTable table, LocalDate from, List<List<Object>> rows)
            throws SQLException {
        boolean whole = from.equals(LocalDate.MIN);
        String key = table.columns().getFirst();
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM dw." + table.table() + (whole ? "" : " WHERE " + key + " >= ?"))) {
            if (!whole) {
                delete.setDate(1, Date.valueOf(from));
            }
            delete.executeUpdate();
        }
        List<List<Object>> wanted = whole
                ? rows
                : rows.stream()
                        .filter(row -> !((LocalDate) row.getFirst()).isBefore(from))
                        .toList();
        insert(connection, table, wanted);
        return wanted.size();
    }

    private static void insert(Connection connection, AggregateTable table, List<List<Object>> rows)
            throws SQLException {
        String sql = "INSERT INTO dw." + table.table() + " (" + String.join(", ", table.columns()) + ") VALUES ("
                + String.join(", ", Collections.nCopies(table.columns().size(), "?")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (List<Object> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    set(insert, column + 1, row.get(column));
                }
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void set(PreparedStatement insert, int at, Object value) throws SQLException {
        switch (value) {
            case LocalDate day -> insert.setDate(at, Date.valueOf(day));
            case Long count -> insert.setLong(at, count);
            case BigDecimal exact -> insert.setBigDecimal(at, exact);
            case Double mean -> insert.setDouble(at, mean);
            default -> insert.setString(at, value.toString());
        }
    }

    private static void note(Connection connection, Aggregates aggregates, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM dw.agg_run WHERE job = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO dw.agg_run (job, position, as_of, finished_at, is_full) VALUES (?, ?, ?, ?, ?)")) {
            delete.setString(1, JOB);
            delete.executeUpdate();
            insert.setString(1, JOB);
            insert.setLong(2, aggregates.position());
            insert.setObject(3, utc(aggregates.asOf()));
            insert.setObject(4, utc(now));
            insert.setBoolean(5, aggregates.since().isEmpty());
            insert.executeUpdate();
        }
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    private static IOException failed(SQLException e) {
        return new IOException("the warehouse does not take aggregates: " + e.getMessage(), e);
    }

    @Override
    public String toString() {
        return "AggregateStore[" + url + "]";
    }
}

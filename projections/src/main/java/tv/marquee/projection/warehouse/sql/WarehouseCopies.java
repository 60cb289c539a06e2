package tv.marquee.projection.warehouse.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import tv.marquee.projection.intake.LogSource;
import tv.marquee.projection.intake.SinkUnavailable;
import tv.marquee.projection.rebuild.Copy.Comparison;
import tv.marquee.projection.rebuild.Orders;

/**
 * The set of tables that is filled beside what is read, and the one that was replaced; there is one of each at most. Orders stand
 * with the copy: it is under way as long as they do.
 */
final class WarehouseCopies {

    private static final Logger LOG = LoggerFactory.getLogger(WarehouseCopies.class);
    private static final String ORDERS = "rebuild";
    private static final int ORDERS_WITH_SOURCE = 5;

    private final WarehouseDatabase database;
    private final JdbcTemplate jdbc;
    private final WarehouseComparison comparison;
    private final TableSwap tables;

    WarehouseCopies(WarehouseDatabase database) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.comparison = new WarehouseComparison(jdbc);
        this.tables = database.dialect().swap(database);
    }

    /** Makes an empty copy, and gives its name. */
    String begin(String id, Orders orders) {
        return asked(() -> {
            drop();
            database.migrate(TableSet.COPY);
            return database.transaction(() -> ordered(SqlWarehouse.NAME + "-" + id, orders));
        });
    }

    private String ordered(String name, Orders orders) {
        jdbc.execute(TableSet.COPY.sql("CREATE TABLE ops.rebuild (copy_name NVARCHAR(100) NOT NULL,"
                + " is_paused BIT NOT NULL, events_per_second BIGINT NOT NULL, swaps_when_same BIT NOT NULL,"
                + " log_source NVARCHAR(20) NOT NULL)"));
        jdbc.update(
                TableSet.COPY.sql("INSERT INTO ops.rebuild VALUES (?, ?, ?, ?, ?)"),
                name,
                orders.paused(),
                orders.eventsPerSecond(),
                orders.swapWhenSame(),
                orders.source().name());
        return name;
    }

    /** The name of the copy that is under way. */
    Optional<String> unfinished() {
        return asked(() -> {
            finishSwap();
            return isBegun(database) ? names(database).stream().findFirst() : Optional.empty();
        });
    }

    Orders orders() {
        return asked(() -> jdbc.queryForObject(
                TableSet.COPY.sql("SELECT * FROM ops.rebuild"),
                (row, n) -> new Orders(
                        row.getBoolean("is_paused"),
                        row.getLong("events_per_second"),
                        row.getBoolean("swaps_when_same"),
                        source(row))));
    }

    /** A copy that an earlier release began has no such column, and is filled from Kafka. */
    private static LogSource source(ResultSet orders) throws SQLException {
        return orders.getMetaData().getColumnCount() < ORDERS_WITH_SOURCE
                ? LogSource.KAFKA
                : LogSource.valueOf(orders.getString("log_source"));
    }

    void remember(Orders orders) {
        asked(() -> jdbc.update(
                TableSet.COPY.sql("UPDATE ops.rebuild SET is_paused = ?, events_per_second = ?, swaps_when_same = ?"),
                orders.paused(),
                orders.eventsPerSecond(),
                orders.swapWhenSame()));
    }

    Comparison compare() {
        return asked(comparison::compare);
    }

    /** From now on the copy is what is read. */
    void swap() {
        done(tables::swap);
        try {
            finishSwap();
        } catch (SinkUnavailable e) {
            LOG.info("What is left of the warehouse's copy is dropped at the next start: {}", e.getMessage());
        }
    }

    /** Ends a swap that was cut short; nothing when none was. */
    void finishSwap() {
        done(tables::finish);
    }

    /** Lets go of the copy, and of its orders first: without them it is none, whatever else of it is left. */
    void drop() {
        done(() -> {
            if (isBegun(database)) {
                jdbc.execute(TableSet.COPY.sql("DROP TABLE ops.rebuild"));
            }
            database.drop(TableSet.COPY);
        });
    }

    /** The schema of what was replaced. */
    List<String> kept() {
        return asked(
                () -> database.hasSchema(TableSet.REPLACED.star()) ? List.of(TableSet.REPLACED.star()) : List.of());
    }

    void dropKept() {
        done(() -> database.drop(TableSet.REPLACED));
    }

    /** Whether there is a copy with orders, which come last when one is made. */
    static boolean isBegun(WarehouseDatabase database) {
        return database.tables(TableSet.COPY.operations()).contains(ORDERS);
    }

    /** The name of the copy that has orders, if there are any. */
    static List<String> names(WarehouseDatabase database) {
        return database.jdbc().queryForList(TableSet.COPY.sql("SELECT copy_name FROM ops.rebuild"), String.class);
    }

    private static void done(Runnable order) {
        asked(() -> {
            order.run();
            return true;
        });
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException | TransactionException | FlywayException e) {
            throw new SinkUnavailable("the warehouse cannot do it now: " + Contention.kind(e), e);
        }
    }
}

package tv.marquee.projection.warehouse.sql;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tv.marquee.projection.intake.SinkUnavailable;

/**
 * As H2 can do it, which moves no table between schemas and keeps no two of its definitions in one transaction: schemas change their
 * names while every other connection waits. If the process ends in between, the names that are left tell what is to be done.
 */
final class SchemaRename implements TableSwap {

    /** For connections to come to where they wait. */
    private static final long SETTLING_MILLIS = 100;

    private static final String BEING_WRITTEN = "SELECT COUNT(*) FROM INFORMATION_SCHEMA.LOCKS"
            + " WHERE SESSION_ID <> SESSION_ID() AND TABLE_SCHEMA IN (?, ?)";

    private final WarehouseDatabase database;

    SchemaRename(WarehouseDatabase database) {
        this.database = database;
    }

    @Override
    public void swap() {
        alone(jdbc -> {
            bringSums(jdbc);
            rename(jdbc, TableSet.LIVE, TableSet.REPLACED);
            try {
                rename(jdbc, TableSet.COPY, TableSet.LIVE);
            } catch (DataAccessException e) {
                rename(jdbc, TableSet.REPLACED, TableSet.LIVE);
                throw e;
            }
            settle(jdbc);
        });
    }

    /** A copy that was begun and has no tables of its own was swapped in; so was one that lacks nothing but its new name. */
    @Override
    public void finish() {
        if (!WarehouseCopies.isBegun(database)) {
            return;
        }
        if (!database.hasSchema(TableSet.LIVE.star())) {
            rename(database.jdbc(), TableSet.COPY, TableSet.LIVE);
        }
        if (!database.hasSchema(TableSet.COPY.star())) {
            settle(database.jdbc());
            database.drop(TableSet.COPY);
        }
    }

    private static void bringSums(JdbcTemplate jdbc) {
        WarehouseDatabase.tables(jdbc, TableSet.LIVE.star()).stream()
                .filter(table -> table.startsWith(StarSchema.SUMMED_UP))
                .forEach(table -> {
                    jdbc.update("DELETE FROM " + TableSet.COPY.star() + "." + table);
                    jdbc.update("INSERT INTO " + TableSet.COPY.star() + "." + table + " SELECT * FROM "
                            + TableSet.LIVE.star() + "." + table);
                });
    }

    private static void rename(JdbcTemplate jdbc, TableSet from, TableSet to) {
        jdbc.execute("ALTER SCHEMA " + from.star() + " RENAME TO " + to.star());
    }

    /** Offsets follow the tables, once; views, which H2 keeps as text with names of schemas, say the new ones. */
    private static void settle(JdbcTemplate jdbc) {
        if (!jdbc.queryForList(TableSet.COPY.sql(Offsets.ANY)).isEmpty()) {
            jdbc.update(Offsets.FORGET_ALL);
            jdbc.update(Offsets.TAKE_OVER);
            jdbc.update(TableSet.COPY.sql(Offsets.FORGET_ALL));
        }
        views(jdbc, TableSet.REPLACED)
                .forEach(view -> jdbc.execute(
                        "DROP VIEW IF EXISTS " + TableSet.REPLACED.star() + "." + view.get("TABLE_NAME") + " CASCADE"));
        List<Map<String, Object>> views = views(jdbc, TableSet.LIVE);
        views.forEach(view -> jdbc.execute("CREATE OR REPLACE FORCE VIEW " + TableSet.LIVE.star() + "."
                + view.get("TABLE_NAME") + " AS "
                + view.get("VIEW_DEFINITION")
                        .toString()
                        .replace('"' + TableSet.COPY.star() + '"', '"' + TableSet.LIVE.star() + '"')));
        compile(jdbc, views);
    }

    /** A view can be compiled once those that it reads are. */
    private static void compile(JdbcTemplate jdbc, List<Map<String, Object>> views) {
        List<Map<String, Object>> left = new ArrayList<>(views);
        int before;
        do {
            before = left.size();
            left.removeIf(view -> isCompiled(jdbc, view.get("TABLE_NAME").toString()));
        } while (!left.isEmpty() && left.size() < before);
    }

    private static boolean isCompiled(JdbcTemplate jdbc, String view) {
        try {
            jdbc.execute("ALTER VIEW " + TableSet.LIVE.star() + "." + view + " RECOMPILE");
            return true;
        } catch (DataAccessException e) {
            return false;
        }
    }

    private static List<Map<String, Object>> views(JdbcTemplate jdbc, TableSet set) {
        return jdbc.queryForList(
                "SELECT TABLE_NAME, VIEW_DEFINITION FROM INFORMATION_SCHEMA.VIEWS WHERE TABLE_SCHEMA = ?", set.star());
    }

    private interface Work {
        void with(JdbcTemplate jdbc);
    }

    /** Does it while every other connection waits, unless one of them is in the middle of a change. */
    private void alone(Work work) {
        database.jdbc().execute((Connection connection) -> {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("SET EXCLUSIVE 1");
            try {
                Thread.sleep(SETTLING_MILLIS);
                Integer writers =
                        jdbc.queryForObject(BEING_WRITTEN, Integer.class, TableSet.LIVE.star(), TableSet.COPY.star());
                if (writers == null || writers > 0) {
                    throw new SinkUnavailable("the warehouse is being written to", null);
                }
                work.with(jdbc);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SinkUnavailable("interrupted while swapping", e);
            } finally {
                jdbc.execute("SET EXCLUSIVE 0");
            }
        });
    }
}

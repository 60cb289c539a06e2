package tv.marquee.projection.warehouse.sql;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * As SQL Server does it: tables are transferred between schemas in one transaction, for which whoever reads them is waited for. Views
 * find tables by name, and stay.
 */
final class TableTransfer implements TableSwap {

    private static final long LONGEST_WAIT_MILLIS = 2_000;

    private final WarehouseDatabase database;
    private final JdbcTemplate jdbc;

    TableTransfer(WarehouseDatabase database) {
        this.database = database;
        this.jdbc = database.jdbc();
    }

    @Override
    public void swap() {
        database.transaction(() -> {
            jdbc.execute("SET LOCK_TIMEOUT " + LONGEST_WAIT_MILLIS);
            jdbc.execute("SET DEADLOCK_PRIORITY LOW");
            try {
                return transferred();
            } finally {
                jdbc.execute("SET LOCK_TIMEOUT -1");
                jdbc.execute("SET DEADLOCK_PRIORITY NORMAL");
            }
        });
    }

    private boolean transferred() {
        if (!database.hasSchema(TableSet.REPLACED.star())) {
            jdbc.execute("CREATE SCHEMA " + TableSet.REPLACED.star());
        }
        database.tables(TableSet.COPY.star()).stream()
                .filter(table -> !table.startsWith(StarSchema.SUMMED_UP))
                .forEach(table -> {
                    transfer(TableSet.LIVE, table, TableSet.REPLACED);
                    transfer(TableSet.COPY, table, TableSet.LIVE);
                });
        jdbc.update(Offsets.FORGET_ALL);
        jdbc.update(Offsets.TAKE_OVER);
        return jdbc.update(TableSet.COPY.sql("DELETE FROM ops.rebuild")) > 0;
    }

    private void transfer(TableSet from, String table, TableSet to) {
        jdbc.execute("ALTER SCHEMA " + to.star() + " TRANSFER " + from.star() + "." + table);
    }

    /** What is left of the copy goes: it is one no more as soon as its orders are gone. */
    @Override
    public void finish() {
        if (WarehouseCopies.isBegun(database) && WarehouseCopies.names(database).isEmpty()) {
            database.drop(TableSet.COPY);
        }
    }
}

package tv.marquee.projection.warehouse.sql;

import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.projection.warehouse.WarehouseRows;

/** Writes rows within a transaction: stages them, merges each table once, clears the stage. */
final class StarWriter {

    private final JdbcTemplate jdbc;
    private final Dialect dialect;
    private final TableSet set;
    private final LongSupplier batchIds;

    /**
     * @param set of the tables that it writes
     * @param batchIds a number that no other batch under way has, at each call
     */
    StarWriter(JdbcTemplate jdbc, Dialect dialect, TableSet set, LongSupplier batchIds) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.set = set;
        this.batchIds = batchIds;
    }

    void write(WarehouseRows rows) {
        long batch = batchIds.getAsLong();
        List<Staged<?>> used = StarSchema.TABLES.stream()
                .filter(table -> stage(table, batch, rows) > 0)
                .toList();
        used.forEach(table -> jdbc.update(set.sql(table.merge().sql(dialect)), batch));
        StarSchema.CLEANUPS.forEach(cleanup -> jdbc.update(set.sql(cleanup), batch));
        used.forEach(table -> jdbc.update(set.sql(table.clear()), batch));
        forget(rows.forgotten(), StarSchema.FORGETTING);
        forget(rows.forgottenAccounts(), StarSchema.FORGETTING_ACCOUNT);
    }

    private void forget(List<String> pseudonyms, List<String> deletes) {
        pseudonyms.forEach(pseudonym -> deletes.forEach(delete -> jdbc.update(set.sql(delete), pseudonym)));
    }

    private int stage(Staged<?> table, long batch, WarehouseRows rows) {
        List<List<Value>> bound = table.bound(rows);
        if (!bound.isEmpty()) {
            jdbc.batchUpdate(set.sql(table.insert()), bound, bound.size(), (statement, values) -> {
                statement.setLong(1, batch);
                for (int i = 0; i < values.size(); i++) {
                    values.get(i).bind(statement, i + 2);
                }
            });
        }
        return bound.size();
    }
}

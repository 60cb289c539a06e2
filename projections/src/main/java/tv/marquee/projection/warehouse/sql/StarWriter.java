package tv.marquee.projection.warehouse.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.projection.warehouse.WarehouseRows;
import tv.marquee.projection.warehouse.sql.KnownMembers.Member;

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

    /**
     * Writes rows, but for those that only say that there is a member that is known.
     *
     * @param known members that are there; none is added
     * @return members that are there once the transaction is committed
     */
    List<Member> write(WarehouseRows rows, KnownMembers known) {
        long batch = batchIds.getAsLong();
        Map<Staged<?>, List<List<Value>>> used = new LinkedHashMap<>();
        for (Staged<?> table : StarSchema.TABLES) {
            List<List<Value>> told = told(table, rows, known);
            if (!told.isEmpty()) {
                used.put(table, told);
                stage(table, batch, told);
            }
        }
        used.keySet().forEach(table -> jdbc.update(set.sql(table.merge().sql(dialect)), batch));
        if (used.containsKey(CatalogueTables.TITLES)) {
            StarSchema.CLEANUPS.forEach(cleanup -> jdbc.update(set.sql(cleanup), batch));
        }
        used.keySet().forEach(table -> jdbc.update(set.sql(table.clear()), batch));
        forget(rows.forgotten(), StarSchema.FORGETTING);
        forget(rows.forgottenAccounts(), StarSchema.FORGETTING_ACCOUNT);
        return used.entrySet().stream()
                .filter(each -> each.getKey().merge().isIntoDimension())
                .flatMap(each -> each.getValue().stream().map(each.getKey()::member))
                .toList();
    }

    private static List<List<Value>> told(Staged<?> table, WarehouseRows rows, KnownMembers known) {
        List<List<Value>> bound = table.bound(rows);
        return table.merge().isIntoDimension()
                ? bound.stream()
                        .filter(row -> !table.isMention(row) || !known.has(table.member(row)))
                        .toList()
                : bound;
    }

    private void forget(List<String> pseudonyms, List<String> deletes) {
        pseudonyms.forEach(pseudonym -> deletes.forEach(delete -> jdbc.update(set.sql(delete), pseudonym)));
    }

    private void stage(Staged<?> table, long batch, List<List<Value>> rows) {
        jdbc.batchUpdate(set.sql(table.insert()), rows, rows.size(), (statement, values) -> {
            statement.setLong(1, batch);
            for (int i = 0; i < values.size(); i++) {
                values.get(i).bind(statement, i + 2);
            }
        });
    }
}

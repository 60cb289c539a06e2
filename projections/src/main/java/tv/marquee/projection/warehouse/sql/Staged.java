package tv.marquee.projection.warehouse.sql;

import java.util.List;
import java.util.function.Function;
import tv.marquee.projection.warehouse.WarehouseRows;

/**
 * A table of the star schema with its staging table.
 *
 * @param stage the staging table; its first column is {@code batch_id}
 * @param columns the other columns, in the order in which rows are bound
 * @param rows of a batch
 * @param values of a row, one a column
 * @param merge from the staging table into the table
 */
record Staged<R>(
        String stage,
        List<String> columns,
        Function<WarehouseRows, List<R>> rows,
        Function<R, List<Value>> values,
        Merge merge) {

    /** Adds one row to the staging table. */
    String insert() {
        return "INSERT INTO " + stage + " (batch_id, " + String.join(", ", columns) + ") VALUES (?"
                + ", ?".repeat(columns.size()) + ")";
    }

    /** Empties the staging table of one batch. */
    String clear() {
        return "DELETE FROM " + stage + " WHERE batch_id = ?";
    }

    /** The rows of a batch as they are bound. */
    List<List<Value>> bound(WarehouseRows batch) {
        return rows.apply(batch).stream().map(values).toList();
    }
}

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

    /**
     * A dimension of an id and a name, told together.
     *
     * @param dimension such as {@code genre}, which names the tables and columns
     * @param id what the id's column ends with
     */
    static <R> Staged<R> named(
            String dimension, String id, Function<WarehouseRows, List<R>> rows, Function<R, List<Value>> values) {
        String key = dimension + "_" + id;
        String name = dimension + "_name";
        String stage = "stg.dim_" + dimension;
        return new Staged<>(
                stage,
                List.of(key, name, "src_version"),
                rows,
                values,
                new Merge(
                        "dw.dim_" + dimension,
                        "SELECT * FROM " + stage + " WHERE batch_id = ?",
                        List.of(key),
                        List.of(Merge.Part.of("src_version", name))));
    }

    /** Adds one row to the staging table. */
    String insert() {
        return "INSERT INTO " + stage + " (batch_id, " + String.join(", ", columns) + ") VALUES (?"
                + ", ?".repeat(columns.size()) + ")";
    }

    /** Empties the staging table of one batch. */
    String clear() {
        return "DELETE FROM " + stage + " WHERE batch_id = ?";
    }

    /** Whether a row says nothing but that there is such a member: no event has told any part of it. */
    boolean isMention(List<Value> row) {
        return merge.parts().stream()
                .allMatch(part -> Long.valueOf(0)
                        .equals(row.get(columns.indexOf(part.version())).value()));
    }

    /** The member of a dimension that a row is about. */
    KnownMembers.Member member(List<Value> row) {
        return new KnownMembers.Member(
                merge.target(),
                merge.key().stream()
                        .map(column -> row.get(columns.indexOf(column)))
                        .toList());
    }

    /** The rows of a batch as they are bound. */
    List<List<Value>> bound(WarehouseRows batch) {
        return rows.apply(batch).stream().map(values).toList();
    }
}

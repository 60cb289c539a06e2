package tv.marquee.projection.warehouse.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A MERGE that only ever moves rows forward: columns change when the version that guards them grows.
 *
 * @param target the table
 * @param source a SELECT with one parameter, the batch, that gives each key once
 * @param key columns that identify a row
 * @param parts groups of columns, each guarded by its own version
 */
record Merge(String target, String source, List<String> key, List<Part> parts) {

    private static final String DIMENSION = TableSet.STAR + ".dim_";

    /** Columns that are told together, and the column that says when. */
    record Part(String version, List<String> columns) {
        static Part of(String version, String... columns) {
            return new Part(version, List.of(columns));
        }
    }

    String sql(Dialect dialect) {
        return "MERGE INTO " + target + dialect.mergeHint() + " AS t USING (" + source + ") AS s ON "
                + joined(key.stream().map(k -> "t." + k + " = s." + k), " AND ")
                + " WHEN MATCHED AND (" + joined(parts.stream().map(Merge::newer), " OR ") + ")"
                + " THEN UPDATE SET " + joined(parts.stream().flatMap(Merge::assignments), ", ")
                + " WHEN NOT MATCHED THEN INSERT (" + String.join(", ", columns()) + ")"
                + " VALUES (" + joined(columns().stream().map(c -> "s." + c), ", ") + ");";
    }

    /** Whether others refer to the rows of the target. */
    boolean isIntoDimension() {
        return target.startsWith(DIMENSION);
    }

    /** The column by which they do; the target must be a dimension. */
    String surrogate() {
        return target.substring(DIMENSION.length()) + "_key";
    }

    /** All that are written, those of the key first. */
    List<String> columns() {
        List<String> columns = new ArrayList<>(key);
        parts.forEach(part -> {
            columns.addAll(part.columns());
            columns.add(part.version());
        });
        return columns;
    }

    private static Stream<String> assignments(Part part) {
        return Stream.concat(part.columns().stream(), Stream.of(part.version()))
                .map(c -> c + " = CASE WHEN " + newer(part) + " THEN s." + c + " ELSE t." + c + " END");
    }

    private static String newer(Part part) {
        return "s." + part.version() + " > t." + part.version();
    }

    private static String joined(Stream<String> pieces, String between) {
        return pieces.collect(Collectors.joining(between));
    }
}

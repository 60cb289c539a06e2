package tv.marquee.projection.warehouse.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.projection.intake.SinkUnavailable;
import tv.marquee.projection.rebuild.Copy;
import tv.marquee.projection.rebuild.Copy.Comparison;
import tv.marquee.projection.rebuild.Copy.Difference;

/**
 * Holds the copy's tables against those that are read, while both are written. Rows are compared whole, in the database, with the
 * versions that guard them, and with what they refer to under its own name: surrogate keys may differ. What differs is looked at
 * again, since most of it was only caught at two positions.
 */
final class WarehouseComparison {

    private static final int LOOKS = 12;
    private static final long BETWEEN_LOOKS = 250;
    private static final int MOST_HELD = 10_000;
    private static final int LONGEST_SHOWN = 16;

    private final JdbcTemplate jdbc;
    private final JdbcTemplate limited;
    private final List<Compared> tables;

    WarehouseComparison(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.limited = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        limited.setMaxRows(MOST_HELD);
        Map<String, Merge> dimensions = StarSchema.TABLES.stream()
                .map(Staged::merge)
                .filter(Merge::isIntoDimension)
                .collect(Collectors.toMap(Merge::surrogate, merge -> merge));
        this.tables = StarSchema.TABLES.stream()
                .map(table -> Compared.of(table.merge(), dimensions))
                .toList();
    }

    /** A row that is not the same on both sides; null where there is none. */
    private record Pair(
            @Nullable List<String> original, @Nullable List<String> copy) {}

    /** The key of a row, and its table. */
    private record Place(Compared table, List<String> key) {}

    /** Those that were found to differ, by their place, and how many there were beyond those that were held. */
    private record Found(Map<Place, Pair> held, long beyond) {
        boolean isNothing() {
            return held.isEmpty() && beyond == 0;
        }
    }

    Comparison compare() {
        Found first = look();
        Found last = first;
        for (int looks = 1; looks < LOOKS && !last.isNothing() && last.beyond() == 0; looks++) {
            pause();
            last = look();
        }
        Map<Place, Pair> settled = new LinkedHashMap<>(last.held());
        settled.entrySet().retainAll(first.held().entrySet());
        long unsettled = last.held().size() - settled.size();
        long original = rows(TableSet.LIVE);
        long differing = settled.size() + last.beyond();
        long onlyInCopy = last.held().values().stream()
                .filter(pair -> pair.original() == null)
                .count();
        return new Comparison(
                original,
                rows(TableSet.COPY),
                Math.max(0, original - (differing + unsettled - onlyInCopy)),
                unsettled,
                differing,
                settled.entrySet().stream()
                        .limit(Copy.MOST_LISTED)
                        .map(each -> difference(each.getKey(), each.getValue()))
                        .toList());
    }

    private Found look() {
        Map<Place, Pair> held = new LinkedHashMap<>();
        long beyond = 0;
        for (Compared table : tables) {
            Map<List<String>, List<String>> original = only(table, TableSet.LIVE, TableSet.COPY);
            Map<List<String>, List<String>> copy = only(table, TableSet.COPY, TableSet.LIVE);
            Set<List<String>> keys = new HashSet<>(original.keySet());
            keys.addAll(copy.keySet());
            keys.forEach(key -> held.put(new Place(table, key), new Pair(original.get(key), copy.get(key))));
            if (Math.max(original.size(), copy.size()) == MOST_HELD) {
                beyond +=
                        Math.max(count(table, TableSet.LIVE, TableSet.COPY), count(table, TableSet.COPY, TableSet.LIVE))
                                - MOST_HELD;
            }
        }
        return new Found(held, beyond);
    }

    /** Rows of one set that the other does not have, by their keys, as far as they are held. */
    private Map<List<String>, List<String>> only(Compared table, TableSet in, TableSet notIn) {
        Map<List<String>, List<String>> rows = new HashMap<>();
        limited.query(table.only(in, notIn), row -> {
            List<String> values = new ArrayList<>();
            for (int column = 1; column <= table.columns().size(); column++) {
                values.add(String.valueOf(row.getObject(column)));
            }
            rows.put(List.copyOf(values.subList(0, table.keys())), List.copyOf(values));
        });
        return rows;
    }

    private long count(Compared table, TableSet in, TableSet notIn) {
        return number("SELECT COUNT(*) FROM (" + table.only(in, notIn) + ") AS d");
    }

    private long rows(TableSet set) {
        return tables.stream()
                .mapToLong(table -> number(set.sql("SELECT COUNT(*) FROM " + table.name())))
                .sum();
    }

    private long number(String sql) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Long.class));
    }

    private static Difference difference(Place place, Pair pair) {
        String id = place.table().name() + " "
                + place.key().stream().map(WarehouseComparison::shown).collect(Collectors.joining(" "));
        if (pair.original() == null) {
            return new Difference(id, "only in the copy");
        }
        if (pair.copy() == null) {
            return new Difference(id, "only in the original");
        }
        List<String> columns = place.table().columns();
        return new Difference(
                id,
                Stream.iterate(0, n -> n < columns.size(), n -> n + 1)
                        .filter(n -> !pair.original().get(n).equals(pair.copy().get(n)))
                        .map(columns::get)
                        .collect(Collectors.joining(", ")));
    }

    /** Pseudonyms are long, and their beginning is enough to find them. */
    private static String shown(String key) {
        return key.length() > LONGEST_SHOWN ? key.substring(0, LONGEST_SHOWN) + "…" : key;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkUnavailable("interrupted while comparing", e);
        }
    }

    /**
     * A table as it is compared.
     *
     * @param name with its schema
     * @param columns those of the key first
     * @param keys how many they are
     * @param select all columns of all rows, with the names of what is referred to instead of surrogate keys
     */
    private record Compared(String name, List<String> columns, int keys, String select) {

        static Compared of(Merge merge, Map<String, Merge> dimensions) {
            List<String> columns = merge.columns();
            StringBuilder joins = new StringBuilder();
            List<String> selected = new ArrayList<>();
            for (String column : columns) {
                Optional<Merge> dimension = Optional.ofNullable(dimensions.get(column));
                selected.add(dimension
                        .map(d -> column + "_of." + d.key().getFirst() + " AS " + column)
                        .orElse("t." + column));
                dimension.ifPresent(d -> joins.append(" JOIN " + d.target() + " AS " + column + "_of ON " + column
                        + "_of." + column + " = t." + column));
            }
            return new Compared(
                    merge.target(),
                    columns,
                    merge.key().size(),
                    "SELECT " + String.join(", ", selected) + " FROM " + merge.target() + " AS t" + joins);
        }

        String only(TableSet in, TableSet notIn) {
            return in.sql(select) + " EXCEPT " + notIn.sql(select);
        }
    }
}

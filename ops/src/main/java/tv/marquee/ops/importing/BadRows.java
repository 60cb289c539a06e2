package tv.marquee.ops.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts rows that could not be used, by reason, and remembers the first ones. Safe for use by many threads. */
final class BadRows {

    private static final int REMEMBERED = 10;

    private final Map<String, Long> byReason = new TreeMap<>();
    private final List<ImportResult.BadRow> first = new ArrayList<>();
    private long total;

    synchronized void add(String file, long line, String reason) {
        count(reason);
        if (first.size() < REMEMBERED) {
            first.add(new ImportResult.BadRow(file, line, reason));
        }
    }

    /** A command that the rules were against; which row it came from is no longer known. */
    synchronized void addRefused(String refusal) {
        count("refused: " + refusal);
    }

    synchronized long total() {
        return total;
    }

    synchronized Map<String, Long> byReason() {
        return new TreeMap<>(byReason);
    }

    synchronized List<ImportResult.BadRow> first() {
        return List.copyOf(first);
    }

    private void count(String reason) {
        total++;
        byReason.merge(reason, 1L, Long::sum);
    }
}

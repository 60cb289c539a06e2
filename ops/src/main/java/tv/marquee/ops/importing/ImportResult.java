package tv.marquee.ops.importing;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What an import read and what followed.
 *
 * @param titles films described
 * @param accounts people with at least one rating of these films
 * @param ratings that join to these films
 * @param outside ratings of other films, which are left out
 * @param events that followed; none when the import is repeated
 * @param bad rows that could not be used, by reason
 * @param firstBad the first ten of them
 */
public record ImportResult(
        long titles,
        long accounts,
        long ratings,
        long outside,
        long events,
        Map<String, Long> bad,
        List<BadRow> firstBad,
        Duration took) {

    public ImportResult {
        bad = Map.copyOf(bad);
        firstBad = List.copyOf(firstBad);
    }

    /** Events a second, over the whole import. */
    public double eventsPerSecond() {
        return took.isZero() ? 0 : events * 1e9 / took.toNanos();
    }

    /** How many rows could not be used. */
    public long badRows() {
        return bad.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A row that could not be used: the file's name, the line from 1, and why. */
    public record BadRow(String file, long line, String reason) {}
}

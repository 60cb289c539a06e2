package tv.marquee.analytics.log;

import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much of the log was read.
 *
 * @param offsets by {@code topic-partition}, the offset after the last record read
 * @param records how many there were
 * @param unreadable how many of them could not be read and were skipped
 * @param firstUnreadable where one of those stands and why it was skipped; null when there were none
 * @param position the highest position seen, 0 when there was none
 */
public record LogExtent(
        Map<String, Long> offsets,
        long records,
        long unreadable,
        @Nullable String firstUnreadable,
        long position) implements Serializable {

    private static final long serialVersionUID = 1L;

    static final LogExtent NOTHING = new LogExtent(Map.of(), 0, 0, null, 0);

    LogExtent add(LogRecord record) {
        return plus(new LogExtent(
                Map.of(), 1, record.unreadable() == null ? 0 : 1, record.unreadable(), record.position()));
    }

    LogExtent plus(LogExtent that) {
        return new LogExtent(
                offsets,
                records + that.records,
                unreadable + that.unreadable,
                firstUnreadable == null ? that.firstUnreadable : firstUnreadable,
                Math.max(position, that.position));
    }

    LogExtent upTo(Map<String, Long> ends) {
        return new LogExtent(ends, records, unreadable, firstUnreadable, position);
    }
}

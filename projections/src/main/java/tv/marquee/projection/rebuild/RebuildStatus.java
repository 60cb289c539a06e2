package tv.marquee.projection.rebuild;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.projection.rebuild.Copy.Comparison;

/**
 * How a rebuild is doing.
 *
 * @param copy its name; empty when there is none and only something older is kept
 * @param done records of the log behind it
 * @param total records of the log
 * @param position everything up to here is in the copy; 0 when not known yet
 * @param eventsPerSecond mean of the last ten seconds
 * @param secondsLeft at this rate; null when it cannot be told
 * @param comparison the last; null before the first
 * @param problem what keeps it from going on; null while it goes on
 * @param kept names of what was replaced and is still there
 */
public record RebuildStatus(
        String projection,
        String copy,
        State state,
        long done,
        long total,
        long position,
        double eventsPerSecond,
        @Nullable Long secondsLeft,
        Orders orders,
        @Nullable Comparison comparison,
        @Nullable String problem,
        List<String> kept) {

    /** Where a rebuild stands. */
    public enum State {
        /** Reads the log from the start, or from where it was left. */
        FILLING,
        /** Waits to be told to go on. */
        PAUSED,
        /** Is level with the original and held against it. */
        COMPARING,
        /** Is level and the same; waits to be swapped. */
        SAME,
        /** Is level and not the same; waits for someone to look at the differences. */
        DIFFERENT,
        /** Took the original's place. */
        SWAPPED,
        /** Was given up. */
        CANCELLED
    }

    public RebuildStatus {
        kept = List.copyOf(kept);
    }

    /** Of a projection whose last rebuild is over, with what it replaced kept. */
    static RebuildStatus onlyKept(String projection, List<String> kept) {
        return new RebuildStatus(
                projection, "", State.SWAPPED, 0, 0, 0, 0, null, Orders.fromKafka(false, 0, false), null, null, kept);
    }

    /** Whether nothing more happens by itself. */
    public boolean isSettled() {
        return switch (state) {
            case FILLING, COMPARING -> false;
            case SAME -> !orders.swapWhenSame();
            case PAUSED, DIFFERENT, SWAPPED, CANCELLED -> true;
        };
    }
}

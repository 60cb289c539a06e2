package tv.marquee.analytics.aggregate;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tv.marquee.analytics.log.Watching;

/**
 * A playback from its start to the last that was heard of it, as the warehouse tells of it.
 *
 * @param day that it began on, in UTC
 * @param from where in the title it began, in seconds
 * @param reached where in the title it was last heard of, in seconds
 * @param duration of the title, in seconds
 * @param at when the last was heard of it, in milliseconds since 1970
 * @param position of the last that was heard of it
 */
record Playback(
        String profile, String title, LocalDate day, int from, int reached, int duration, long at, long position)
        implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STARTED_SECONDS = 120;
    private static final double WATCHED = .7;
    private static final double COMPLETED = .9;

    /** The playback that something was heard of; empty when its start is not in the log. Repetitions change nothing. */
    static Optional<Playback> of(Iterable<Watching> heard) {
        Watching start = null;
        int reached = 0;
        long at = 0;
        long position = 0;
        for (Watching each : heard) {
            start = earlier(start, each);
            at = Math.max(at, each.at());
            if (each.position() > position) {
                position = each.position();
                reached = each.seconds();
            }
        }
        if (start == null) {
            return Optional.empty();
        }
        return Optional.of(new Playback(
                start.profile(),
                start.title(),
                Days.of(start.at()),
                start.seconds(),
                reached,
                start.duration(),
                at,
                position));
    }

    private static @Nullable Watching earlier(@Nullable Watching start, Watching each) {
        boolean isStart = each.kind() == Watching.Kind.STARTED;
        return isStart && (start == null || each.position() < start.position()) ? each : start;
    }

    /** Seconds of the title from where it began to where it was last heard of. */
    int seconds() {
        return Math.max(0, reached - from);
    }

    /** Whether two minutes of the title are behind the person. */
    boolean isStarted() {
        return reached >= STARTED_SECONDS;
    }

    /** Whether seven tenths of the title are behind the person. */
    boolean isWatched() {
        return reached >= WATCHED * duration;
    }

    /** Whether nine tenths of the title are behind the person. */
    boolean isCompleted() {
        return reached >= COMPLETED * duration;
    }
}

package tv.marquee.api.playbacks;

import java.time.Instant;
import java.util.List;

/** What a profile watched, the latest first. */
record HistoryAnswer(List<WatchedAnswer> titles) {

    /**
     * A title that was watched.
     *
     * @param position where it was left, in seconds
     * @param seen whether to the end
     * @param at when it was on last
     */
    record WatchedAnswer(String id, String name, int position, int duration, boolean seen, Instant at) {}
}

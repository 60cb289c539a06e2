package tv.marquee.analytics.log;

import java.io.Serializable;

/**
 * Something was heard of a playback.
 *
 * @param profile the person; unique text, never shown or written
 * @param seconds into the title
 * @param duration of the title, in seconds
 * @param at milliseconds since 1970
 * @param position its place in the log
 */
public record Watching(
        String profile, Kind kind, String playback, String title, int seconds, int duration, long at, long position)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What was heard. */
    public enum Kind {
        STARTED,
        /** Came this far, whether it went on from there or not. */
        WATCHED,
        FINISHED
    }
}

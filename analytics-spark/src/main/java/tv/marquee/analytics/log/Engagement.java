package tv.marquee.analytics.log;

import java.io.Serializable;
import java.util.Map;

/**
 * What tells how much people get out of what they are shown.
 *
 * @param profile the person; unique text, never shown or written
 * @param kind what happened
 * @param variants of {@link Kind#SHOWN}: by experiment, the variant that the person was in
 * @param playback of {@link Kind#STARTED}, {@link Kind#WATCHED} and {@link Kind#FINISHED}: which one; else empty
 * @param amount seconds into the title of those three, half stars of {@link Kind#RATED}; else 0
 * @param at milliseconds since 1970
 * @param position its place in the log
 */
public record Engagement(
        String profile, Kind kind, Map<String, String> variants, String playback, int amount, long at, long position)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What may happen. */
    public enum Kind {
        SHOWN,
        STARTED,
        /** Came this far, whether it went on from there or not. */
        WATCHED,
        FINISHED,
        RATED,
        /** Nothing of the person is to be used. */
        RESTRICTED,
        /** What is known of the person may be used again. */
        RELEASED
    }
}

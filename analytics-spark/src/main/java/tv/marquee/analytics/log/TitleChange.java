package tv.marquee.analytics.log;

import java.io.Serializable;

/**
 * A person did something with a title.
 *
 * @param profile the person; unique text, never shown or written
 * @param title the title's id; empty when it is about all titles
 * @param kind what was done
 * @param halves 1 to 10 half stars of a rating, else 0
 * @param at milliseconds since 1970, when it happened
 * @param position its place in the log; of two changes of one thing the later one holds
 */
public record TitleChange(String profile, String title, Kind kind, int halves, long at, long position)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What can be done with a title. */
    public enum Kind {
        /** Rated, anew or for the first time. */
        RATED,
        /** The rating was taken back. */
        UNRATED,
        /** Begun. */
        STARTED,
        /** Gone on with, or left. */
        WATCHED,
        /** Seen to its end. */
        FINISHED,
        /** Put on My List. */
        LISTED,
        /** Taken off it. */
        UNLISTED,
        /** Taken out of the history of what was watched. */
        FORGOTTEN,
        /** The whole history of what was watched was emptied. */
        HISTORY_CLEARED,
        /** Nothing that the person did or does is to be learned from. */
        DECLINED,
        /** All that the person did and does may be learned from again, as far as they are asked. */
        ALLOWED,
        /** Nothing of the person is to be used. */
        RESTRICTED,
        /** What is known of the person may be used again. */
        RELEASED
    }

    /** A rating. */
    public static TitleChange rated(String profile, String title, int halves, long at, long position) {
        return new TitleChange(profile, title, Kind.RATED, halves, at, position);
    }
}

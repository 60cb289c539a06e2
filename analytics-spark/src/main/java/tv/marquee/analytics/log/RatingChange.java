package tv.marquee.analytics.log;

import java.io.Serializable;

/**
 * A person rated a title, anew or for the first time, or took a rating back.
 *
 * @param profile the person; unique text, never shown or written
 * @param title the title's id
 * @param halves 1 to 10 half stars; 0 when the rating was taken back
 * @param at milliseconds since 1970, when it happened
 * @param position its place in the log; of two changes to one rating the later one holds
 */
public record RatingChange(String profile, String title, int halves, long at, long position) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Whether the rating is gone after this change. */
    public boolean takenBack() {
        return halves == 0;
    }
}

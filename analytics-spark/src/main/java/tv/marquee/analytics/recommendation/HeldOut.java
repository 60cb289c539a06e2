package tv.marquee.analytics.recommendation;

import java.io.Serializable;

/**
 * Someone of whom a part is known and the rest is to be foretold.
 *
 * @param known in its order
 * @param hidden titles, at least one
 * @param day on which it is foretold, in days since 1970 (UTC)
 */
record HeldOut(Sequence known, int[] hidden, int day) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Someone who comes on the day of what is known last. */
    HeldOut(Sequence known, int[] hidden) {
        this(known, hidden, known.length() == 0 ? 0 : known.days()[known.length() - 1]);
    }
}

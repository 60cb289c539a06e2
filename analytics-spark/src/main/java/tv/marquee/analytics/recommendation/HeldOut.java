package tv.marquee.analytics.recommendation;

import java.io.Serializable;

/**
 * Someone of whom a part is known and the rest is to be foretold.
 *
 * @param known in its order
 * @param hidden titles, at least one
 */
record HeldOut(Sequence known, int[] hidden) implements Serializable {

    private static final long serialVersionUID = 1L;
}

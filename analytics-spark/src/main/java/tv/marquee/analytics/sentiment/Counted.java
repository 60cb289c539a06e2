package tv.marquee.analytics.sentiment;

import java.io.Serializable;

/**
 * A review as numbers.
 *
 * @param label 1 when its author liked the film, else 0
 * @param tenth 0 to 9, by its text
 * @param terms numbers of its terms, growing
 */
record Counted(double label, int tenth, int[] terms) implements Serializable {

    private static final long serialVersionUID = 1L;
}

package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The titles that one person saw.
 *
 * @param titles numbers of titles, oldest first, each once; not to be changed
 */
public record Sequence(int[] titles) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How many titles. */
    public int length() {
        return titles.length;
    }

    /** What was seen before the last {@code count} titles; empty when there were not more. */
    public Sequence withoutLast(int count) {
        return new Sequence(Arrays.copyOf(titles, Math.max(0, titles.length - count)));
    }

    /** The title seen {@code steps} before the last. */
    int fromTheEnd(int steps) {
        return titles[titles.length - 1 - steps];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sequence that && Arrays.equals(titles, that.titles);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(titles);
    }
}

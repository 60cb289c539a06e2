package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.Arrays;
import tv.marquee.domain.recommendation.Act;

/**
 * The titles that one person had to do with.
 *
 * @param titles numbers of titles, oldest first, each once; not to be changed
 * @param acts beside {@code titles}: ordinals of what was done with them
 * @param days beside {@code titles}: when that was, in days since 1970 (UTC)
 */
public record Sequence(int[] titles, byte[] acts, int[] days) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Act[] ACTS = Act.values();

    /** Titles that were all rated. */
    public Sequence(int[] titles) {
        this(titles, new byte[titles.length], new int[titles.length]);
    }

    /** How many titles. */
    public int length() {
        return titles.length;
    }

    /** What was seen before the last {@code count} titles; empty when there were not more. */
    public Sequence withoutLast(int count) {
        int left = Math.max(0, titles.length - count);
        return new Sequence(Arrays.copyOf(titles, left), Arrays.copyOf(acts, left), Arrays.copyOf(days, left));
    }

    /** Numbers of its titles, latest first. */
    int[] latestFirst() {
        int[] latest = new int[titles.length];
        for (int age = 0; age < latest.length; age++) {
            latest[age] = fromTheEnd(age);
        }
        return latest;
    }

    /** Beside {@link #latestFirst}: how much what was done with each counts. */
    float[] weights(ActWeights acts) {
        float[] weights = new float[titles.length];
        for (int age = 0; age < weights.length; age++) {
            weights[age] = (float) acts.of(actFromTheEnd(age));
        }
        return weights;
    }

    /** The title seen {@code steps} before the last. */
    int fromTheEnd(int steps) {
        return titles[titles.length - 1 - steps];
    }

    /** What was done with the title seen {@code steps} before the last. */
    Act actFromTheEnd(int steps) {
        return ACTS[acts[acts.length - 1 - steps]];
    }

    /** How many titles something was done with. */
    long count(Act act) {
        long count = 0;
        for (byte done : acts) {
            count += done == act.ordinal() ? 1 : 0;
        }
        return count;
    }

    /** Only some of it, in its order. */
    Sequence at(int... places) {
        int[] some = new int[places.length];
        byte[] done = new byte[places.length];
        int[] then = new int[places.length];
        for (int k = 0; k < places.length; k++) {
            some[k] = titles[places[k]];
            done[k] = acts[places[k]];
            then[k] = days[places[k]];
        }
        return new Sequence(some, done, then);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sequence that
                && Arrays.equals(titles, that.titles)
                && Arrays.equals(acts, that.acts)
                && Arrays.equals(days, that.days);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(titles);
    }
}

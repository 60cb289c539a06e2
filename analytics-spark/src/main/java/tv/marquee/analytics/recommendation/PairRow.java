package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.Arrays;

/**
 * How one title goes together with others, in whole numbers, so that sums do not depend on the order of adding: the
 * same log gives the same counts to the last bit, however it was cut.
 *
 * @param title its number
 * @param others numbers of the titles that someone saw who saw this one, growing
 * @param together how many saw both
 * @param inverse steps from this title to the other, each 1 / length, in units of {@link #UNIT}
 * @param exponential the same, each e^(-(length - 1) / 3)
 */
record PairRow(int title, int[] others, int[] together, long[] inverse, long[] exponential) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What stands for 1 in sums of steps. A pair has at most one step a person, so 8 billion people fit. */
    static final long UNIT = 1L << 30;

    /** Both added up; they are of one title. */
    PairRow plus(PairRow that) {
        int[] union = new int[others.length + that.others.length];
        int[] sums = new int[union.length];
        long[] inverses = new long[union.length];
        long[] exponentials = new long[union.length];
        int a = 0;
        int b = 0;
        int n = 0;
        while (a < others.length || b < that.others.length) {
            int left = a < others.length ? others[a] : Integer.MAX_VALUE;
            int right = b < that.others.length ? that.others[b] : Integer.MAX_VALUE;
            union[n] = Math.min(left, right);
            if (left == union[n]) {
                sums[n] += together[a];
                inverses[n] += inverse[a];
                exponentials[n] += exponential[a++];
            }
            if (right == union[n]) {
                sums[n] += that.together[b];
                inverses[n] += that.inverse[b];
                exponentials[n] += that.exponential[b++];
            }
            n++;
        }
        return new PairRow(
                title,
                Arrays.copyOf(union, n),
                Arrays.copyOf(sums, n),
                Arrays.copyOf(inverses, n),
                Arrays.copyOf(exponentials, n));
    }
}

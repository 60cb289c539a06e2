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
 * @param steps by {@link Steps}, then beside {@code others}: steps from this title to the other, each counting by its length, in
 *     units of {@link #UNIT}
 */
record PairRow(int title, int[] others, int[] together, long[][] steps) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What stands for 1 in sums of steps. A pair has at most one step a person, so 8 billion people fit. */
    static final long UNIT = 1L << 30;

    /** Both added up; they are of one title. */
    PairRow plus(PairRow that) {
        int[] union = new int[others.length + that.others.length];
        int[] sums = new int[union.length];
        long[][] stepSums = new long[steps.length][union.length];
        int a = 0;
        int b = 0;
        int n = 0;
        while (a < others.length || b < that.others.length) {
            int left = a < others.length ? others[a] : Integer.MAX_VALUE;
            int right = b < that.others.length ? that.others[b] : Integer.MAX_VALUE;
            union[n] = Math.min(left, right);
            if (left == union[n]) {
                sums[n] += together[a];
                addSteps(stepSums, n, steps, a++);
            }
            if (right == union[n]) {
                sums[n] += that.together[b];
                addSteps(stepSums, n, that.steps, b++);
            }
            n++;
        }
        int count = n;
        return new PairRow(
                title,
                Arrays.copyOf(union, count),
                Arrays.copyOf(sums, count),
                Arrays.stream(stepSums).map(kind -> Arrays.copyOf(kind, count)).toArray(long[][]::new));
    }

    private static void addSteps(long[][] sums, int to, long[][] steps, int from) {
        for (int kind = 0; kind < sums.length; kind++) {
            sums[kind][to] += steps[kind][from];
        }
    }
}

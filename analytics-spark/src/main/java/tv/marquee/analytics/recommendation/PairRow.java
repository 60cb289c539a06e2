package tv.marquee.analytics.recommendation;

/**
 * How one title goes together with others, in whole numbers, so that sums do not depend on the order of adding: the
 * same log gives the same counts to the last bit, in whatever order people are counted.
 *
 * @param title its number
 * @param others numbers of the titles that someone saw who saw this one, growing
 * @param together how many saw both
 * @param steps by {@link Steps}, then beside {@code others}: steps from this title to the other, each counting by its length, in
 *     units of {@link #UNIT}
 */
record PairRow(int title, int[] others, int[] together, long[][] steps) {

    /** What stands for 1 in sums of steps. A pair has at most one step a person, so 8 billion people fit. */
    static final long UNIT = 1L << 30;
}

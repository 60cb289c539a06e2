package tv.marquee.analytics.recommendation;

/** From counted steps to weights: popular titles follow everything, so their steps count less. */
final class Transitions {

    private static final double SMOOTHING = 20;
    private static final double POWER_OF_SOURCE = .7;
    private static final double POWER_OF_TARGET = .3;

    private Transitions() {}

    /** The strongest of {@code sum / ((popularity of source + 20)^0.7 (popularity of target + 20)^0.3)}. */
    static Neighbours normalised(int source, int[] targets, long[] sums, int[] popularity, int most) {
        double bySource = Math.pow(popularity[source] + SMOOTHING, POWER_OF_SOURCE) * PairRow.UNIT;
        double[] weights = new double[targets.length];
        for (int k = 0; k < targets.length; k++) {
            weights[k] = sums[k] / bySource / Math.pow(popularity[targets[k]] + SMOOTHING, POWER_OF_TARGET);
        }
        return Neighbours.strongest(targets, weights, most);
    }
}

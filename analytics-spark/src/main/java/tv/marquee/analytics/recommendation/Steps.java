package tv.marquee.analytics.recommendation;

import tv.marquee.domain.recommendation.Decay;

/** Ways to count a step from one title of a person to a later one; each gives a matrix of transitions, in the order of {@link Matrix}. */
enum Steps {
    INVERSE(Decay.INVERSE, 1, 0),
    EXPONENTIAL(Decay.EXPONENTIAL, .7, .3),
    EXPONENTIAL_LONG(Decay.EXPONENTIAL_LONG, .7, .3);

    private static final double SMOOTHING = 20;

    private final Decay decay;
    private final double powerOfSource;
    private final double powerOfTarget;

    Steps(Decay decay, double powerOfSource, double powerOfTarget) {
        this.decay = decay;
        this.powerOfSource = powerOfSource;
        this.powerOfTarget = powerOfTarget;
    }

    /** What steps count by their length, 1 and up to the longest, in units of {@link PairRow#UNIT}; at 0 there is nothing. */
    long[] byLength(int longest) {
        long[] units = new long[longest + 1];
        for (int length = 1; length <= longest; length++) {
            units[length] = Math.round(decay.at(length - 1) * PairRow.UNIT);
        }
        return units;
    }

    /**
     * From counted steps to weights: popular titles follow everything, so their steps count less. The strongest of
     * {@code sum / ((popularity of source + 20)^a (popularity of target + 20)^b)}.
     */
    Neighbours normalised(PairRow row, int[] popularity, int most) {
        long[] sums = row.steps()[ordinal()];
        double bySource = Math.pow(popularity[row.title()] + SMOOTHING, powerOfSource) * PairRow.UNIT;
        double[] weights = new double[sums.length];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = sums[k] / bySource / Math.pow(popularity[row.others()[k]] + SMOOTHING, powerOfTarget);
        }
        return Neighbours.strongest(row.others(), weights, most);
    }
}

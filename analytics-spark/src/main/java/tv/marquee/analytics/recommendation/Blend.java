package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.Arrays;

/**
 * One score from many: {@code sum of weight log(signal + floor) + popularity weight log(popularity + 1)}.
 *
 * @param weights by {@link Signal}
 * @param floors by {@link Signal}, greater than 0: what a signal of nothing counts as
 * @param popularity weight of the logarithm of popularity
 */
public record Blend(double[] weights, double[] floors, double popularity) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How many numbers a fit finds: a weight a signal, and popularity's. */
    static final int WEIGHTS = Signal.values().length + 1;

    /** From the weights of the signals followed by popularity's. */
    static Blend of(double[] all, double[] floors) {
        double[] weights = Arrays.copyOf(all, WEIGHTS - 1);
        return new Blend(weights, floors, all[WEIGHTS - 1]);
    }

    /** How much a signal counts. */
    double weight(Signal signal) {
        return weights[signal.ordinal()];
    }

    /** What a signal of nothing counts as. */
    double floor(Signal signal) {
        return floors[signal.ordinal()];
    }

    /** The weights of the signals followed by popularity's when there are too few people to fit them. */
    static double[] weightsByDefault() {
        double[] weights = new double[WEIGHTS];
        for (Signal signal : Signal.values()) {
            weights[signal.ordinal()] = signal.byDefault();
        }
        weights[WEIGHTS - 1] = Signal.POPULARITY_BY_DEFAULT;
        return weights;
    }

    /** The blended score of every title for a history, titles of the history included. */
    double[] scores(TitleModel model, Sequence history) {
        return scores(model.scores(history), model.popularity());
    }

    /**
     * The blended score of every title.
     *
     * @param signals by {@link Signal}, then by title
     * @param seenBy how many people saw each title
     */
    double[] scores(float[][] signals, int[] seenBy) {
        double[] scores = new double[seenBy.length];
        for (int t = 0; t < scores.length; t++) {
            scores[t] = popularity * Math.log(seenBy[t] + 1.0);
            for (int s = 0; s < signals.length; s++) {
                scores[t] += weights[s] * Math.log(signals[s][t] + floors[s]);
            }
        }
        return scores;
    }
}

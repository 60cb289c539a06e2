package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A person chose one title of those not yet seen: what a blend is fitted to.
 *
 * @param features by weight, then by title: logarithms of the signals over their floors, and of popularity
 * @param seen titles that could not be chosen
 * @param chosen the title
 */
record Choice(float[][] features, int[] seen, int chosen) implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * The same choice among the titles that some weights hold for likeliest; empty when the chosen title is not among them.
     *
     * @param most how many titles to keep
     */
    Optional<Choice> among(double[] weights, int most) {
        double[] utilities = utilities(weights);
        int[] likeliest = IntStream.range(0, utilities.length)
                .filter(t -> utilities[t] > Double.NEGATIVE_INFINITY)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer t) -> -utilities[t]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
        int place = IntStream.range(0, likeliest.length)
                .filter(k -> likeliest[k] == chosen)
                .findFirst()
                .orElse(-1);
        if (place < 0) {
            return Optional.empty();
        }
        float[][] kept = new float[features.length][likeliest.length];
        for (int a = 0; a < kept.length; a++) {
            for (int k = 0; k < likeliest.length; k++) {
                kept[a][k] = features[a][likeliest[k]];
            }
        }
        return Optional.of(new Choice(kept, new int[0], place));
    }

    /** The weighted sum of each title's features; minus infinity for titles that could not be chosen. */
    double[] utilities(double[] weights) {
        double[] utility = new double[features[0].length];
        for (int a = 0; a < weights.length; a++) {
            for (int t = 0; t < utility.length; t++) {
                utility[t] += weights[a] * features[a][t];
            }
        }
        for (int title : seen) {
            utility[title] = Double.NEGATIVE_INFINITY;
        }
        return utility;
    }

    /** The choice of the next title after a history. */
    static Choice of(TitleModel model, double[] floors, Sequence history, int chosen) {
        float[][] signals = model.scores(history);
        float[][] features = new float[Blend.WEIGHTS][];
        for (int s = 0; s < signals.length; s++) {
            for (int t = 0; t < signals[s].length; t++) {
                signals[s][t] = (float) Math.log(signals[s][t] + floors[s]);
            }
            features[s] = signals[s];
        }
        float[] popularity = new float[model.size()];
        for (int t = 0; t < popularity.length; t++) {
            popularity[t] = (float) Math.log(model.popularity()[t] + 1.0);
        }
        features[Blend.WEIGHTS - 1] = popularity;
        return new Choice(features, history.titles(), chosen);
    }
}

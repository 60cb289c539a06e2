package tv.marquee.analytics.recommendation;

import java.io.Serializable;

/**
 * A person chose one title of those not yet seen: what a blend is fitted to.
 *
 * @param features by weight, then by title: logarithms of the signals over their floors, and of popularity
 * @param seen titles that could not be chosen
 * @param chosen the title
 */
record Choice(float[][] features, int[] seen, int chosen) implements Serializable {

    private static final long serialVersionUID = 1L;

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

package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.List;

/**
 * What training learns of titles, before it is blended.
 *
 * @param popularity how many people saw each title
 * @param matrices one for each {@link Matrix}, in that order
 */
public record TitleModel(int[] popularity, List<NeighbourMatrix> matrices) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How many titles it knows. */
    public int size() {
        return popularity.length;
    }

    /**
     * Scores every title by every signal.
     *
     * @param history oldest first
     * @return by {@link Signal}, then by title; 0 and more
     */
    float[][] scores(Sequence history) {
        Signal[] signals = Signal.values();
        float[][] scores = new float[signals.length][size()];
        for (int s = 0; s < signals.length; s++) {
            NeighbourMatrix matrix = matrices.get(signals[s].matrix().ordinal());
            for (int age = 0; age < history.length(); age++) {
                matrix.addRow(
                        history.fromTheEnd(age), (float) signals[s].decay().at(age), scores[s]);
            }
        }
        return scores;
    }
}

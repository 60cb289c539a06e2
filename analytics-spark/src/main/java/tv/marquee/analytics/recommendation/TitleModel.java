package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import tv.marquee.domain.recommendation.SequenceNeighbours;

/**
 * What training learns of titles, before it is blended.
 *
 * @param popularity how many people saw each title
 * @param matrices one for each {@link Matrix}, in that order
 * @param sequences of people to whom others are likened
 * @param acts how much titles of a history count by what was done with them
 */
public record TitleModel(
        int[] popularity, List<NeighbourMatrix> matrices, SequenceNeighbours sequences, ActWeights acts)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Without a word on how much acts count. */
    public TitleModel(int[] popularity, List<NeighbourMatrix> matrices, SequenceNeighbours sequences) {
        this(popularity, matrices, sequences, ActWeights.USUAL);
    }

    /** The same with other weights of acts. */
    TitleModel with(ActWeights other) {
        return new TitleModel(popularity, matrices, sequences, other);
    }

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
        return Arrays.stream(Signal.values())
                .map(signal -> signal.scores(this, history))
                .toArray(float[][]::new);
    }

    /** What followed in sequences of people alike, by title. */
    float[] scoresBySequences(Sequence history) {
        float[] scores = new float[popularity.length];
        sequences.addScores(history.latestFirst(), history.weights(acts), new float[sequences.people()], scores);
        return scores;
    }
}

package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import tv.marquee.domain.shared.Preconditions;

/**
 * What a person may choose about training.
 *
 * @param longestLag steps between two titles of a person longer than this are not transitions
 * @param neighbours how many of each title are kept in each matrix
 * @param easeLambda regularisation of EASE, greater than 0
 * @param easeTitles the dense step takes the most seen titles, up to this many; the rest have transitions only
 */
public record TrainingParameters(int longestLag, int neighbours, double easeLambda, int easeTitles)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What served best on MovieLens. */
    public static final TrainingParameters USUAL = new TrainingParameters(200, 200, 300, 8_000);

    /** With another bound of the dense step. */
    public TrainingParameters withEaseTitles(int titles) {
        return new TrainingParameters(longestLag, neighbours, easeLambda, titles);
    }

    /** With another regularisation of EASE. */
    public TrainingParameters withEaseLambda(double lambda) {
        return new TrainingParameters(longestLag, neighbours, lambda, easeTitles);
    }

    public TrainingParameters {
        Preconditions.between(longestLag, 1, 10_000, "longest lag");
        Preconditions.between(neighbours, 1, 10_000, "neighbours");
        Preconditions.between(easeTitles, 0, 16_000, "titles of EASE");
        if (!(easeLambda > 0 && easeLambda < 1e9)) {
            throw new IllegalArgumentException("lambda of EASE is not between 0 and 1e9");
        }
    }
}

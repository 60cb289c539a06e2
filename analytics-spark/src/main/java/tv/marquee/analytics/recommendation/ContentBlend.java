package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import tv.marquee.domain.recommendation.ContentScore;

/**
 * Titles of which little is known, scored by what they are like in content ({@link ContentScore}).
 *
 * @param neighbours by title, the most alike first
 * @param likeness beside {@code neighbours}
 */
public record ContentBlend(int[][] neighbours, float[][] likeness) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A ranker with the scores of another for titles that are known, and with those that follow from content for others. */
    Ranker with(Ranker ranker) {
        return asked -> {
            double[] scores = ranker.scores(asked);
            double[] likeHistory = likeHistory(asked.history());
            double[] blended = scores.clone();
            for (int title = 0; title < blended.length; title++) {
                double people = asked.popularity()[title];
                double ofItsLike =
                        ContentScore.countsFor(people) ? likelihoodOfItsLike(title, scores, asked.popularity()) : 0;
                if (ofItsLike > 0) {
                    blended[title] = ContentScore.blended(scores[title], people, ofItsLike, likeHistory[title]);
                }
            }
            return blended;
        };
    }

    /** How much titles are like those of the history. */
    Ranker alone() {
        return asked -> likeHistory(asked.history());
    }

    private double[] likeHistory(Sequence history) {
        double[] sums = new double[neighbours.length];
        int[] titles = history.titles();
        for (int age = 0; age < Math.min(titles.length, ContentScore.decay().horizon()); age++) {
            int seen = titles[titles.length - 1 - age];
            for (int k = 0; k < neighbours[seen].length; k++) {
                sums[neighbours[seen][k]] += ContentScore.decay().at(age) * excess(seen, k);
            }
        }
        return sums;
    }

    private double likelihoodOfItsLike(int title, double[] scores, int[] popularity) {
        double sum = 0;
        double likelihood = 0;
        for (int k = 0; k < neighbours[title].length; k++) {
            int other = neighbours[title][k];
            double weight = ContentScore.weight(excess(title, k), popularity[other]);
            sum += weight;
            likelihood += weight * Math.exp(scores[other]);
        }
        return sum > 0 ? likelihood / sum : 0;
    }

    private double excess(int title, int neighbour) {
        return likeness[title][neighbour] - likeness[title][likeness[title].length - 1];
    }
}

package tv.marquee.analytics.recommendation;

import java.io.Serializable;

/**
 * Titles of which little is known, scored by what they are like in content, as the application does it. With the scores of others read as
 * logarithms of likelihood, such a title is {@value #DISCOUNT} less likely than its neighbours are on the average, and likelier the more
 * titles of the history it is like itself. A neighbour counts by how much likelier it is than the least of them, and by how many people
 * saw it, {@code n / (n + 1)}; a title's own score counts {@code n / (n + 1)} too, and alone once more than {@value #KNOWN} people saw it.
 *
 * @param neighbours by title, the most alike first
 * @param likeness beside {@code neighbours}
 */
public record ContentBlend(int[][] neighbours, float[][] likeness) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int KNOWN = 9;
    private static final double DISCOUNT = 2;
    private static final double LIKE_THE_HISTORY = 2;
    private static final double FLOOR = .2;

    /** A ranker with the scores of another for titles that are known, and with those that follow from content for others. */
    Ranker with(Ranker ranker) {
        return asked -> {
            double[] scores = ranker.scores(asked);
            double[] likeHistory = likeHistory(asked.history());
            double[] blended = scores.clone();
            for (int title = 0; title < blended.length; title++) {
                double people = asked.popularity()[title];
                double ofItsLike = people > KNOWN ? 0 : likelihoodOfItsLike(title, scores, asked.popularity());
                if (ofItsLike > 0) {
                    double byContent =
                            Math.log(ofItsLike) - DISCOUNT + LIKE_THE_HISTORY * Math.log1p(likeHistory[title] / FLOOR);
                    blended[title] = (people * scores[title] + byContent) / (people + 1);
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
        for (int age = 0; age < Math.min(titles.length, Decay.EXPONENTIAL_LONG.horizon()); age++) {
            int seen = titles[titles.length - 1 - age];
            for (int k = 0; k < neighbours[seen].length; k++) {
                sums[neighbours[seen][k]] += Decay.EXPONENTIAL_LONG.at(age) * excess(seen, k);
            }
        }
        return sums;
    }

    private double likelihoodOfItsLike(int title, double[] scores, int[] popularity) {
        double sum = 0;
        double likelihood = 0;
        for (int k = 0; k < neighbours[title].length; k++) {
            int other = neighbours[title][k];
            double weight = excess(title, k) * popularity[other] / (popularity[other] + 1.0);
            sum += weight;
            likelihood += weight * Math.exp(scores[other]);
        }
        return sum > 0 ? likelihood / sum : 0;
    }

    private double excess(int title, int neighbour) {
        return likeness[title][neighbour] - likeness[title][likeness[title].length - 1];
    }
}

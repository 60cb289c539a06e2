package tv.marquee.analytics.recommendation;

import java.util.Arrays;

/** Where titles stand, and what that is worth. */
final class Ranks {

    private Ranks() {}

    /**
     * How many unseen titles stand before one; those that score the same stand before it by half.
     *
     * @param scores by title
     * @param seen titles that do not take part
     */
    static double of(double[] scores, int[] seen, int chosen) {
        long above = 0;
        long level = 0;
        for (double score : scores) {
            if (score > scores[chosen]) {
                above++;
            } else if (score == scores[chosen]) {
                level++;
            }
        }
        for (int title : seen) {
            if (scores[title] > scores[chosen]) {
                above--;
            } else if (scores[title] == scores[chosen]) {
                level--;
            }
        }
        return above + (level - 1) / 2.0;
    }

    /** 1 / log2(place + 1) for a rank within the first {@code length}, else 0. */
    static double gain(double rank, int length) {
        return rank < length ? Math.log(2) / Math.log(rank + 2) : 0;
    }

    /**
     * The share of some titles that stand within the first {@code length}, of as many as could.
     *
     * @param ranks of the titles
     */
    static double recall(double[] ranks, int length) {
        long found = Arrays.stream(ranks).filter(rank -> rank < length).count();
        return (double) found / Math.min(length, ranks.length);
    }

    /** The gains of some titles over those of the best order (normalised discounted cumulative gain). */
    static double ndcg(double[] ranks, int length) {
        double best = 0;
        for (int place = 0; place < Math.min(length, ranks.length); place++) {
            best += gain(place, length);
        }
        return Arrays.stream(ranks).map(rank -> gain(rank, length)).sum() / best;
    }
}

package tv.marquee.analytics.recommendation;

import java.io.Serializable;

/** Adds up where the titles stood that people chose next. */
final class RankTally implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 10;

    private long people;
    private long hits;
    private double gains;
    private double squaredGains;

    /**
     * How many unseen titles stood before one; those that score the same stand before it by half.
     *
     * @param scores by title
     * @param seen titles that do not take part
     */
    static double rank(double[] scores, int[] seen, int chosen) {
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

    /** Adds a person whose next title had this many before it. */
    RankTally add(double rank) {
        people++;
        if (rank < FIRST) {
            double gain = Math.log(2) / Math.log(rank + 2);
            hits++;
            gains += gain;
            squaredGains += gain * gain;
        }
        return this;
    }

    RankTally plus(RankTally that) {
        people += that.people;
        hits += that.hits;
        gains += that.gains;
        squaredGains += that.squaredGains;
        return this;
    }

    OfflineScores scores() {
        if (people == 0) {
            return OfflineScores.NONE;
        }
        return new OfflineScores(
                people, (double) hits / people, error(hits, hits), gains / people, error(gains, squaredGains));
    }

    private double error(double sum, double squares) {
        double mean = sum / people;
        return Math.sqrt(Math.max(0, squares / people - mean * mean) / people);
    }
}

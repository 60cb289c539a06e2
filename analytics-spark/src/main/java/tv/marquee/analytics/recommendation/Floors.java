package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/** Sums up the positive scores of each signal; a floor is a twentieth of their mean. */
final class Floors implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final double SHARE_OF_MEAN = .05;
    private static final int MOST = 5_000;
    private static final long SEED = 20_260_301;

    private final double[] sums = new double[Signal.values().length];
    private final long[] positive = new long[sums.length];

    /** The floors by {@link Signal} for histories, of many only some; 1 for a signal that says nothing at all. */
    static double[] of(Broadcast<TitleModel> model, JavaRDD<Sequence> histories) {
        double share = (double) MOST / histories.count();
        JavaRDD<Sequence> asked = share < 1 ? histories.sample(false, share, SEED) : histories;
        return asked.aggregate(
                        new Floors(),
                        (floors, history) -> floors.add(model.value().scores(history)),
                        Floors::plus)
                .floors();
    }

    private Floors add(float[][] scores) {
        for (int s = 0; s < sums.length; s++) {
            for (float score : scores[s]) {
                if (score > 0) {
                    sums[s] += score;
                    positive[s]++;
                }
            }
        }
        return this;
    }

    private Floors plus(Floors that) {
        for (int s = 0; s < sums.length; s++) {
            sums[s] += that.sums[s];
            positive[s] += that.positive[s];
        }
        return this;
    }

    private double[] floors() {
        double[] floors = new double[sums.length];
        for (int s = 0; s < sums.length; s++) {
            floors[s] = positive[s] == 0 ? 1 : SHARE_OF_MEAN * sums[s] / positive[s];
        }
        return floors;
    }
}

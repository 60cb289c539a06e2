package tv.marquee.analytics.sentiment;

import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.mllib.optimization.LBFGS;
import org.apache.spark.mllib.optimization.LogisticGradient;
import org.apache.spark.mllib.optimization.SquaredL2Updater;
import scala.Tuple2;

/**
 * Finds the weights of terms. They are found by Spark's L-BFGS on the points as they are: its logistic regression divides every column by
 * its deviation first, and with 250,000 rare terms does not converge.
 *
 * @param training what is learned from
 * @param ratios by term the logarithm of the ratio of its frequencies in good reviews and in bad ones, each one more
 */
record TermWeights(JavaRDD<Counted> training, double[] ratios) {

    private static final int ITERATIONS = 60;
    private static final int CORRECTIONS = 10;
    private static final double TOLERANCE = 1e-5;

    static TermWeights of(JavaRDD<Counted> training, int terms) {
        double[][] counts = training.treeAggregate(
                new double[2][terms],
                (sums, review) -> {
                    for (int term : review.terms()) {
                        sums[(int) review.label()][term]++;
                    }
                    return sums;
                },
                (a, b) -> {
                    for (int label = 0; label < a.length; label++) {
                        for (int term = 0; term < terms; term++) {
                            a[label][term] += b[label][term];
                        }
                    }
                    return a;
                });
        double bad = Arrays.stream(counts[0]).map(count -> count + 1).sum();
        double good = Arrays.stream(counts[1]).map(count -> count + 1).sum();
        double[] ratios = new double[terms];
        for (int term = 0; term < terms; term++) {
            ratios[term] = Math.log((counts[1][term] + 1) / good / ((counts[0][term] + 1) / bad));
        }
        return new TermWeights(training, ratios);
    }

    /** The weights of greatest likelihood under a penalty of half their square, by review. */
    Fitted fitted(double penalty) {
        double[] by = ratios;
        JavaRDD<Tuple2<Object, Vector>> points = training.map(
                        review -> new Tuple2<Object, Vector>(review.label(), point(review, by)))
                .cache();
        double[] found = LBFGS.runLBFGS(
                        points.rdd(),
                        new LogisticGradient(2),
                        new SquaredL2Updater(),
                        CORRECTIONS,
                        TOLERANCE,
                        ITERATIONS,
                        penalty,
                        Vectors.zeros(ratios.length + 1))
                ._1()
                .toArray();
        points.unpersist();
        for (int term = 0; term < ratios.length; term++) {
            found[term] *= ratios[term];
        }
        return new Fitted(found);
    }

    /** Terms with their ratios, after which stands a 1 for the intercept. */
    private static Vector point(Counted review, double[] ratios) {
        int[] indices = Arrays.copyOf(review.terms(), review.terms().length + 1);
        double[] values = new double[indices.length];
        for (int k = 0; k < review.terms().length; k++) {
            values[k] = ratios[indices[k]];
        }
        indices[indices.length - 1] = ratios.length;
        values[values.length - 1] = 1;
        return Vectors.sparse(ratios.length + 1, indices, values);
    }

    /** By term its weight, and the intercept after them. */
    record Fitted(double[] weights) {

        /** The share of reviews that are told right. */
        double accuracy(JavaRDD<Counted> reviews) {
            double[] by = weights;
            return reviews.mapToDouble(review -> odds(review, by) > 0 == review.label() > 0 ? 1 : 0)
                    .mean();
        }

        private static double odds(Counted review, double[] weights) {
            double odds = weights[weights.length - 1];
            for (int term : review.terms()) {
                odds += weights[term];
            }
            return odds;
        }
    }
}

package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The logarithm of how likely some choices are under a softmax over all unseen titles, with its first and second
 * derivatives by the weights: the gradient is the chosen title's features less their mean, the Hessian minus their
 * covariance, both under the softmax.
 */
final class Likelihood implements Serializable {

    private static final long serialVersionUID = 1L;

    private final double[] gradient;
    private final double[][] hessian;
    private double value;
    private long choices;

    Likelihood(int weights) {
        this.gradient = new double[weights];
        this.hessian = new double[weights][weights];
    }

    /** Adds a choice. */
    Likelihood add(Choice choice, double[] weights) {
        double[] probability = choice.utilities(weights);
        double chosen = probability[choice.chosen()];
        double highest = Arrays.stream(probability).max().orElseThrow();
        double sum = 0;
        for (int t = 0; t < probability.length; t++) {
            probability[t] = Math.exp(probability[t] - highest);
            sum += probability[t];
        }
        value += chosen - highest - Math.log(sum);
        choices++;
        derive(choice, probability, sum);
        return this;
    }

    /** Adds what another has summed up. */
    Likelihood plus(Likelihood that) {
        value += that.value;
        choices += that.choices;
        for (int a = 0; a < gradient.length; a++) {
            gradient[a] += that.gradient[a];
            for (int b = 0; b < gradient.length; b++) {
                hessian[a][b] += that.hessian[a][b];
            }
        }
        return this;
    }

    /** A prior belief: weights are normal around {@code centre} with variance {@code 1 / strength}. */
    Likelihood withPrior(double[] weights, double[] centre, double strength) {
        for (int a = 0; a < gradient.length; a++) {
            double off = weights[a] - centre[a];
            value -= strength / 2 * off * off;
            gradient[a] -= strength * off;
            hessian[a][a] -= strength;
        }
        return this;
    }

    /** As if one of the weights could not be changed. */
    Likelihood without(int weight) {
        gradient[weight] = 0;
        for (int b = 0; b < gradient.length; b++) {
            hessian[weight][b] = 0;
            hessian[b][weight] = 0;
        }
        hessian[weight][weight] = -1;
        return this;
    }

    double value() {
        return value;
    }

    double[] gradient() {
        return gradient.clone();
    }

    double[][] hessian() {
        return Arrays.stream(hessian).map(double[]::clone).toArray(double[][]::new);
    }

    long choices() {
        return choices;
    }

    private void derive(Choice choice, double[] unscaled, double sum) {
        int weights = gradient.length;
        double[] mean = new double[weights];
        for (int a = 0; a < weights; a++) {
            mean[a] = dot(choice.features()[a], unscaled) / sum;
            gradient[a] += choice.features()[a][choice.chosen()] - mean[a];
        }
        double[] weighted = new double[unscaled.length];
        for (int a = 0; a < weights; a++) {
            float[] feature = choice.features()[a];
            for (int t = 0; t < weighted.length; t++) {
                weighted[t] = unscaled[t] * feature[t];
            }
            for (int b = 0; b <= a; b++) {
                double covariance = dot(choice.features()[b], weighted) / sum - mean[a] * mean[b];
                hessian[a][b] -= covariance;
                if (a != b) {
                    hessian[b][a] -= covariance;
                }
            }
        }
    }

    private static double dot(float[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < b.length; t++) {
            sum += a[t] * b[t];
        }
        return sum;
    }
}

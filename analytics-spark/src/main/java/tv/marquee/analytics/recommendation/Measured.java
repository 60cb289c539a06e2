package tv.marquee.analytics.recommendation;

import java.io.Serializable;

/**
 * Means over people of some measures, with their standard errors.
 *
 * @param people on whom it was measured
 * @param means in the order of {@link Protocol#metrics}; 0 when there was nobody
 * @param errors beside {@code means}
 */
public record Measured(long people, double[] means, double[] errors) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the protocol tunes by: its last measure. */
    public double best() {
        return means[means.length - 1];
    }

    /** Adds up measures of people. */
    public static final class Tally implements Serializable {

        private static final long serialVersionUID = 1L;

        private final double[] sums;
        private final double[] squares;
        private long people;

        public Tally(int measures) {
            this.sums = new double[measures];
            this.squares = new double[measures];
        }

        /** Adds what was measured on one person. */
        public Tally add(double[] measures) {
            people++;
            for (int m = 0; m < sums.length; m++) {
                sums[m] += measures[m];
                squares[m] += measures[m] * measures[m];
            }
            return this;
        }

        public Tally plus(Tally that) {
            people += that.people;
            for (int m = 0; m < sums.length; m++) {
                sums[m] += that.sums[m];
                squares[m] += that.squares[m];
            }
            return this;
        }

        public Measured mean() {
            double[] means = new double[sums.length];
            double[] errors = new double[sums.length];
            for (int m = 0; m < sums.length && people > 0; m++) {
                means[m] = sums[m] / people;
                errors[m] = Math.sqrt(Math.max(0, squares[m] / people - means[m] * means[m]) / people);
            }
            return new Measured(people, means, errors);
        }
    }
}

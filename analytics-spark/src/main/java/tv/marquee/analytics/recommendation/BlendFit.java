package tv.marquee.analytics.recommendation;

import java.util.function.Function;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Finds the weights under which people's choices are likeliest. The objective is concave and has a handful of weights,
 * so Newton's method with step halving gets there in some six looks at the data, where L-BFGS takes dozens.
 */
final class BlendFit {

    /** How many people's word the weights measured elsewhere count for. */
    static final double PRIOR_STRENGTH = 10;

    private static final int MOST_STEPS = 30;
    private static final int MOST_HALVINGS = 20;
    private static final double FLAT = 1e-6;

    private BlendFit() {}

    /**
     * Climbs from a start to the top.
     *
     * @param objective value, gradient and Hessian at some weights
     */
    static double[] climb(double[] start, Function<double[], Likelihood> objective) {
        double[] weights = start.clone();
        Likelihood here = objective.apply(weights);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = newton(here);
            double promised = dot(direction, here.gradient());
            if (!(promised > FLAT)) {
                break;
            }
            double length = 1;
            double[] next = moved(weights, direction, length);
            Likelihood there = objective.apply(next);
            for (int h = 0; h < MOST_HALVINGS && !(there.value() > here.value()); h++) {
                length /= 2;
                next = moved(weights, direction, length);
                there = objective.apply(next);
            }
            if (!(there.value() > here.value())) {
                break;
            }
            weights = next;
            here = there;
        }
        return weights;
    }

    private static double[] newton(Likelihood here) {
        DMatrixRMaj curvature = new DMatrixRMaj(here.hessian());
        CommonOps_DDRM.changeSign(curvature);
        DMatrixRMaj slope = new DMatrixRMaj(here.gradient());
        DMatrixRMaj direction = new DMatrixRMaj(slope.numRows, 1);
        if (!CommonOps_DDRM.solveSPD(curvature, slope, direction)) {
            throw new ArithmeticException("the weights of the blend cannot be told apart");
        }
        return direction.data.clone();
    }

    private static double[] moved(double[] from, double[] direction, double length) {
        double[] to = from.clone();
        for (int a = 0; a < to.length; a++) {
            to[a] += length * direction[a];
        }
        return to;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}

package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LikelihoodTest {

    private static final int WEIGHTS = 3;
    private static final double[] AT = {.8, -.3, .2};
    private static final double STEP = 1e-5;

    private final List<Choice> choices = randomChoices(new Random(11), 5, 12);

    @Test
    void twoTitlesAlikeAreEvenOdds() {
        Choice choice = new Choice(new float[][] {{1, 1, 9}}, new int[] {2}, 0);

        Likelihood even = new Likelihood(1).add(choice, new double[] {1});

        assertThat(even.value()).isEqualTo(-Math.log(2), within(1e-12));
        assertThat(even.gradient()[0]).isEqualTo(0, within(1e-12));
    }

    @Test
    void theGradientIsThatOfFiniteDifferences() {
        double[] gradient = at(AT).gradient();

        for (int a = 0; a < WEIGHTS; a++) {
            double slope = (at(moved(a, STEP)).value() - at(moved(a, -STEP)).value()) / (2 * STEP);
            assertThat(gradient[a]).isEqualTo(slope, within(1e-6));
        }
    }

    @Test
    void theHessianIsThatOfFiniteDifferences() {
        double[][] hessian = at(AT).hessian();

        for (int a = 0; a < WEIGHTS; a++) {
            double[] above = at(moved(a, STEP)).gradient();
            double[] below = at(moved(a, -STEP)).gradient();
            for (int b = 0; b < WEIGHTS; b++) {
                assertThat(hessian[a][b]).isEqualTo((above[b] - below[b]) / (2 * STEP), within(1e-5));
            }
        }
    }

    @Test
    void halvesAddUpToTheWhole() {
        Likelihood whole = new Likelihood(WEIGHTS);
        choices.forEach(choice -> whole.add(choice, AT));
        Likelihood first = new Likelihood(WEIGHTS).add(choices.get(0), AT).add(choices.get(1), AT);
        Likelihood second = new Likelihood(WEIGHTS);
        choices.subList(2, choices.size()).forEach(choice -> second.add(choice, AT));

        Likelihood sum = first.plus(second);

        assertThat(sum.value()).isEqualTo(whole.value(), within(1e-9));
        assertThat(sum.gradient()).containsExactly(whole.gradient(), within(1e-9));
        assertThat(sum.choices()).isEqualTo(5);
    }

    @Test
    void theClimbEndsWhereNothingIsToBeGained() {
        double[] start = new double[WEIGHTS];

        double[] top = BlendFit.climb(start, this::at);

        assertThat(at(top).gradient()).containsExactly(start, within(1e-3));
        assertThat(at(top).value()).isGreaterThan(at(start).value());
    }

    @Test
    void aStrongPriorHoldsTheWeights() {
        double[] centre = {1, 2, 3};

        double[] top = BlendFit.climb(centre, at -> sum(at).withPrior(at, centre, 1e9));

        assertThat(top).containsExactly(centre, within(1e-6));
    }

    private Likelihood at(double[] weights) {
        return sum(weights).withPrior(weights, new double[WEIGHTS], .5);
    }

    private Likelihood sum(double[] weights) {
        Likelihood sum = new Likelihood(WEIGHTS);
        choices.forEach(choice -> sum.add(choice, weights));
        return sum;
    }

    private static double[] moved(int weight, double by) {
        double[] moved = AT.clone();
        moved[weight] += by;
        return moved;
    }

    private static List<Choice> randomChoices(Random random, int people, int titles) {
        return IntStream.range(0, people)
                .mapToObj(p -> {
                    float[][] features = new float[WEIGHTS][titles];
                    for (float[] feature : features) {
                        for (int t = 0; t < titles; t++) {
                            feature[t] = (float) random.nextGaussian();
                        }
                    }
                    return new Choice(features, new int[] {p, p + 1}, p + 2);
                })
                .toList();
    }
}

package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EaseTest {

    private static final Offset<Float> CLOSE = within(1e-6f);

    /** G + I = [4 2; 2 3], whose inverse is [3 -2; -2 4] / 8: B = [0 2/4; 2/3 0]. */
    @ParameterizedTest
    @EnumSource
    void twoTitlesComeOutAsByHand(DenseAlgebra algebra) {
        NeighbourMatrix matrix;
        try (Ease ease = new Ease(algebra, new int[] {3, 2}, 1, 10)) {
            ease.add(0, new int[] {1}, new int[] {2});
            matrix = ease.solve(10);
        }

        assertThat(matrix.offsets()).containsExactly(0, 1, 2);
        assertThat(matrix.neighbours()).containsExactly(1, 0);
        assertThat(matrix.weights()[0]).isEqualTo(.5f, CLOSE);
        assertThat(matrix.weights()[1]).isEqualTo(2 / 3f, CLOSE);
    }

    @ParameterizedTest
    @EnumSource
    void titlesThatDoNotFitOrThatNoOneSawHaveNoNeighbours(DenseAlgebra algebra) {
        NeighbourMatrix matrix;
        try (Ease ease = new Ease(algebra, new int[] {3, 0, 1, 2}, 1, 2)) {
            ease.add(0, new int[] {2, 3}, new int[] {1, 2});
            matrix = ease.solve(10);
        }

        assertThat(matrix.offsets()).containsExactly(0, 1, 1, 1, 2);
        assertThat(matrix.neighbours()).containsExactly(3, 0);
    }

    @ParameterizedTest
    @EnumSource
    void anInverseTimesItsMatrixIsOne(DenseAlgebra algebra) {
        int n = 40;
        double[][] elements = positiveDefinite(n);
        try (SymmetricMatrix inverse = algebra.zeroes(n)) {
            for (int i = 0; i < n; i++) {
                for (int j = i; j < n; j++) {
                    inverse.set(i, j, elements[i][j]);
                }
            }
            inverse.invert();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double product = 0;
                    for (int k = 0; k < n; k++) {
                        product += elements[i][k] * inverse.get(k, j);
                    }
                    assertThat(product).isEqualTo(i == j ? 1 : 0, within(1e-9));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeInvertedIsSaid(DenseAlgebra algebra) {
        try (SymmetricMatrix matrix = algebra.zeroes(2)) {
            matrix.set(0, 0, -1);

            assertThatExceptionOfType(ArithmeticException.class).isThrownBy(matrix::invert);
        }
    }

    @Test
    void theNativeLibraryIsUsedWhereItIsThere() {
        assertThat(DenseAlgebra.available())
                .isEqualTo(
                        System.getProperty("os.name").equals("Linux")
                                        && System.getProperty("os.arch").equals("amd64")
                                ? DenseAlgebra.OPENBLAS
                                : DenseAlgebra.EJML);
    }

    private static double[][] positiveDefinite(int n) {
        Random random = new Random(7);
        double[][] matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                matrix[i][j] = i == j ? n + 1 : random.nextDouble();
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}

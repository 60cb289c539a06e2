package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NeighboursTest {

    @Test
    void theStrongestStayInTheOrderOfTitles() {
        Neighbours kept = Neighbours.strongest(new int[] {2, 5, 7, 9}, new double[] {.1, .4, .2, .3}, 2);

        assertThat(kept.titles()).containsExactly(5, 9);
        assertThat(kept.weights()).containsExactly(.4f, .3f);
    }

    @Test
    void ofEqualsTheFirstStays() {
        assertThat(Neighbours.strongest(new int[] {2, 5, 7}, new double[] {.5, .5, .5}, 2)
                        .titles())
                .containsExactly(2, 5);
    }

    @Test
    void whatIsNotPositiveIsNoNeighbour() {
        double[] weights = {0, -1, Double.NaN, 1e-60, .5};

        assertThat(Neighbours.strongest(new int[] {0, 1, 2, 3, 4}, weights, 9).titles())
                .containsExactly(4);
    }
}

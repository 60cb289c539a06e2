package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChoiceTest {

    private static final double[] WEIGHTS = {1, -1};
    private final float[][] features = {{5, 4, 3, 2, 1}, {0, 0, 0, 0, 3}};

    @Test
    void amongTheLikeliestTheChosenTitleKeepsItsFeaturesAndFindsItsPlace() {
        Choice choice = new Choice(features, new int[] {0}, 2);

        Choice shortlist = choice.among(WEIGHTS, 3).orElseThrow();

        assertThat(shortlist.features()[0]).containsExactly(4, 3, 2);
        assertThat(shortlist.seen()).isEmpty();
        assertThat(shortlist.chosen()).isEqualTo(1);
    }

    @Test
    void aTitleThatIsNotAmongThemIsNoChoice() {
        assertThat(new Choice(features, new int[] {0}, 4).among(WEIGHTS, 3)).isEmpty();
    }
}

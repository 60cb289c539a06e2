package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void aTitleStandsBehindThoseThatScoreMoreAndHalfOfThoseThatScoreTheSame() {
        double[] scores = {5, 3, 3, 1};
        assertThat(Ranks.of(scores, new int[0], 0)).isZero();
        assertThat(Ranks.of(scores, new int[0], 1)).isEqualTo(1.5);
        assertThat(Ranks.of(scores, new int[0], 3)).isEqualTo(3);
    }

    @Test
    void whatWasSeenStandsBeforeNothing() {
        double[] scores = {5, 3, 3, 1};
        assertThat(Ranks.of(scores, new int[] {0, 2}, 1)).isZero();
        assertThat(Ranks.of(scores, new int[] {0, 1}, 3)).isEqualTo(1);
    }

    @Test
    void aGainFallsWithTheLogarithmOfThePlaceAndEndsWithTheRow() {
        assertThat(Ranks.gain(0, 10)).isEqualTo(1);
        assertThat(Ranks.gain(2, 10)).isEqualTo(.5, within(1e-12));
        assertThat(Ranks.gain(10, 10)).isZero();
    }

    @Test
    void recallIsTheShareOfWhatCouldBeFound() {
        assertThat(Ranks.recall(new double[] {0, 5, 30}, 20)).isEqualTo(2 / 3.0, within(1e-12));
        assertThat(Ranks.recall(new double[] {0, 1, 2}, 2)).isEqualTo(1);
    }

    @Test
    void theBestOrderHasAnNdcgOfOne() {
        assertThat(Ranks.ndcg(new double[] {1, 0, 2}, 100)).isEqualTo(1, within(1e-12));
        assertThat(Ranks.ndcg(new double[] {2}, 100)).isEqualTo(.5, within(1e-12));
    }

    @Test
    void meansHaveTheirStandardErrors() {
        Measured measured = new Measured.Tally(1)
                .add(new double[] {1})
                .plus(new Measured.Tally(1).add(new double[] {0}))
                .mean();
        assertThat(measured.people()).isEqualTo(2);
        assertThat(measured.means()).containsExactly(.5);
        assertThat(measured.errors()).containsExactly(new double[] {Math.sqrt(.25 / 2)}, within(1e-12));
        assertThat(new Measured.Tally(1).mean().means()).containsExactly(0);
    }
}

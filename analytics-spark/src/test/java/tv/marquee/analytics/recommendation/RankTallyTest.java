package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankTallyTest {

    @Test
    void titlesAlreadySeenDoNotStandBefore() {
        assertThat(RankTally.rank(new double[] {9, 8, 7, 1}, new int[] {0, 3}, 2))
                .isEqualTo(1);
    }

    @Test
    void equalsStandBeforeByHalf() {
        assertThat(RankTally.rank(new double[] {5, 5, 5, 5}, new int[] {0}, 2)).isEqualTo(1);
    }

    @Test
    void onlyTheFirstTenAreHits() {
        OfflineScores scores = new RankTally().add(0).add(9.5).add(10).add(500).scores();

        assertThat(scores.people()).isEqualTo(4);
        assertThat(scores.hitRate()).isEqualTo(.5);
        assertThat(scores.ndcg()).isEqualTo((1 + Math.log(2) / Math.log(11.5)) / 4, within(1e-12));
        assertThat(scores.hitRateError()).isEqualTo(.25, within(1e-12));
    }

    @Test
    void whenNobodyWasMeasuredTheScoresAreZero() {
        assertThat(new RankTally().scores()).isEqualTo(OfflineScores.NONE);
    }
}

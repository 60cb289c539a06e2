package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PublicationGateTest {

    private static final OfflineScores BEFORE = scores(.20, .005);
    private final PublicationGate gate = new PublicationGate(.1);

    @Test
    void aModelThatFellByMoreThanTheMarginIsRefusedWithBothScores() {
        assertThat(gate.refusal(BEFORE, scores(.17, .005)))
                .hasValueSatisfying(why -> assertThat(why).contains("0.1700", "0.2000", "10 %"));
    }

    @Test
    void aModelThatIsBetterOrFellByLessIsPublished() {
        assertThat(gate.refusal(BEFORE, scores(.25, .005))).isEmpty();
        assertThat(gate.refusal(BEFORE, scores(.181, .005))).isEmpty();
    }

    @Test
    void aFallThatMayBeChanceRefusesNothing() {
        assertThat(gate.refusal(scores(.20, .05), scores(.10, .05))).isEmpty();
    }

    @Test
    void whatWasNotMeasuredIsNotCompared() {
        OfflineScores nothing = new OfflineScores(0, 0, 0, 0, 0);
        assertThat(gate.refusal(nothing, scores(.1, .001))).isEmpty();
        assertThat(gate.refusal(BEFORE, nothing)).isEmpty();
    }

    @Test
    void aMarginOfOneLetsEverythingThrough() {
        assertThat(new PublicationGate(1).refusal(BEFORE, scores(0, 0))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicationGate(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new PublicationGate(Double.NaN));
    }

    private static OfflineScores scores(double ndcg, double error) {
        return new OfflineScores(600, .3, .01, ndcg, error);
    }
}

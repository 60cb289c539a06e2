package tv.marquee.ops.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.marquee.ops.faults.Rater.Act;

class RaterTest {

    private final Rater rater = new Rater("ada@example.org", "p", List.of("a", "b"));

    @Test
    void eachActIsOtherThanTheLastOfItsTitleSoThatItLeadsToAnEvent() {
        assertThat(List.of(rater.next(), rater.next(), rater.next(), rater.next()))
                .containsExactly(new Act("a", .5), new Act("b", .5), new Act("a", 1), new Act("b", 1));
    }

    @Test
    void whatWasAcceptedLastIsWhatMustBeShown() {
        rater.accepted(new Act("a", .5), 7);
        rater.accepted(new Act("a", 1), 9);

        assertThat(rater.wrong(Map.of("a", 1.0))).isZero();
        assertThat(rater.wrong(Map.of("a", .5))).isEqualTo(1);
        assertThat(rater.wrong(Map.of())).isEqualTo(1);
        assertThat(rater.accepted()).containsExactly(7L, 9L);
    }

    @Test
    void whatWasRefusedMayStandOrNotAndNothingElseMay() {
        rater.refused(new Act("b", .5));
        assertThat(rater.wrong(Map.of())).isZero();
        assertThat(rater.wrong(Map.of("b", .5))).isZero();
        assertThat(rater.wrong(Map.of("b", 2.0))).isEqualTo(1);

        rater.accepted(new Act("b", 1), 11);
        assertThat(rater.wrong(Map.of("b", .5)))
                .as("a command that was thought refused may be carried out late")
                .isZero();
        assertThat(rater.wrong(Map.of("b", 1.0))).isZero();
        assertThat(rater.wrong(Map.of("b", 2.0))).isEqualTo(1);
        assertThat(rater.wrong(Map.of())).as("but something stands").isEqualTo(1);
    }

    @Test
    void aNewCountBeginsAtZero() {
        rater.accepted(new Act("a", .5), 7);
        rater.refused(new Act("b", .5));
        rater.begin("token");

        assertThat(rater.accepted()).isEmpty();
        assertThat(rater.refused()).isZero();
        assertThat(rater.wrong(Map.of("a", .5))).as("what stands is remembered").isZero();
    }
}

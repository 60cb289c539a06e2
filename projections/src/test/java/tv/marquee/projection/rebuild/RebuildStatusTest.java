package tv.marquee.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import tv.marquee.projection.rebuild.RebuildStatus.State;

class RebuildStatusTest {

    @Test
    void aRebuildIsSettledWhenNothingMoreHappensByItself() {
        assertThat(settled(State.FILLING, true)).isFalse();
        assertThat(settled(State.COMPARING, true)).isFalse();
        assertThat(settled(State.SAME, true)).as("it is about to be swapped").isFalse();
        assertThat(settled(State.SAME, false)).isTrue();
        assertThat(settled(State.DIFFERENT, true)).isTrue();
        assertThat(settled(State.PAUSED, true)).isTrue();
        assertThat(settled(State.SWAPPED, true)).isTrue();
    }

    @Test
    void aRateAtWhichNoRebuildWouldEndIsRefused() {
        assertThat(Orders.fromKafka(false, 0, true).eventsPerSecond()).isZero();
        assertThatThrownBy(() -> Orders.fromKafka(false, 9, true)).hasMessageContaining("at least 10");
        assertThatThrownBy(() -> Orders.fromKafka(false, -1, true)).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean settled(State state, boolean swap) {
        return new RebuildStatus(
                        "titles",
                        "titles-1",
                        state,
                        0,
                        0,
                        0,
                        0,
                        null,
                        Orders.fromKafka(false, 0, swap),
                        null,
                        null,
                        List.of())
                .isSettled();
    }
}

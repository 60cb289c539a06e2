package tv.marquee.command.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

    private Instant now = Instant.EPOCH;
    private final Pace pace = new Pace(() -> now);

    @Test
    void aSteadyStreamIsMeasuredAsItIs() {
        for (int i = 0; i < 600; i++) {
            now = now.plusMillis(100);
            pace.count(50);
        }

        assertThat(pace.perSecond()).isCloseTo(500, within(10.0));
    }

    @Test
    void whenNothingComesThePaceFades() {
        pace.count(5_000);
        now = now.plusSeconds(60);

        assertThat(pace.perSecond()).isLessThan(2);
    }
}

package tv.marquee.projection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RateTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T20:15:30Z"));
    private final Rate rate = new Rate(now::get);

    @Test
    void countsTheLastTenSeconds() {
        rate.add(50);
        pass(3);
        rate.add(50);
        assertThat(rate.perSecond()).isEqualTo(10);

        pass(7);
        assertThat(rate.perSecond()).isEqualTo(5);

        pass(10);
        assertThat(rate.perSecond()).isZero();
    }

    private void pass(int seconds) {
        now.updateAndGet(at -> at.plus(Duration.ofSeconds(seconds)));
    }
}

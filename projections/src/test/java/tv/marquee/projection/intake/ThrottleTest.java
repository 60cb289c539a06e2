package tv.marquee.projection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private final Throttle throttle = new Throttle();

    @Test
    void workTakesAsLongAsItsRateSays() {
        throttle.atMost(1_000);

        assertThat(took(() -> throttle.done(100))).isBetween(Duration.ofMillis(80), Duration.ofSeconds(2));
    }

    @Test
    void withoutARateNothingWaits() {
        assertThat(took(() -> throttle.done(1_000_000))).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void anotherRateEndsAWaitThatIsUnderWay() throws InterruptedException {
        throttle.atMost(10);
        Thread waiting = Thread.ofPlatform().start(() -> throttle.done(1_000));
        while (waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        throttle.atMost(0);

        assertThat(waiting.join(Duration.ofSeconds(5))).isTrue();
    }

    private static Duration took(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

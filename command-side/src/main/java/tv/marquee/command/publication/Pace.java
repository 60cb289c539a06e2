package tv.marquee.command.publication;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How many events a second, averaged over about ten seconds with older ones counting less and less. */
final class Pace {

    private static final double WINDOW_SECONDS = 10;

    private final InstantSource clock;
    private Instant at;
    private double rate;

    Pace(InstantSource clock) {
        this.clock = clock;
        this.at = clock.instant();
    }

    synchronized void count(int events) {
        fade();
        rate += events / WINDOW_SECONDS;
    }

    synchronized double perSecond() {
        fade();
        return rate;
    }

    private void fade() {
        Instant now = clock.instant();
        double seconds = Math.max(0, Duration.between(at, now).toNanos() / 1e9);
        rate *= Math.exp(-seconds / WINDOW_SECONDS);
        at = now;
    }
}

package tv.marquee.domain.subscription;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from its first instant
 * @param until the first instant after it
 */
public record Period(Instant from, Instant until) {

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a period ends after it starts");
        }
    }

    /** Whether it is over. */
    boolean isOver(Instant at) {
        return !at.isBefore(until);
    }

    /** Its whole length in seconds, at least 1. */
    long seconds() {
        return Math.max(1, Duration.between(from, until).toSeconds());
    }

    /** How many whole seconds of it are left, from none to all. */
    long secondsLeft(Instant at) {
        return Math.clamp(Duration.between(at, until).toSeconds(), 0L, seconds());
    }
}

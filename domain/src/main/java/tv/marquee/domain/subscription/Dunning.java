package tv.marquee.domain.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How patiently a payment is asked for: again 1, 3 and 5 days after the invoice, then no more; 7 days after the invoice
 * patience ends. Where something held up an attempt, the next ones move with it.
 */
final class Dunning {

    /** How long after a month that was paid for one may go on watching while the next one is not. */
    static final Duration GRACE = Duration.ofDays(7);

    private static final List<Duration> RETRIES = List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(5));
    private static final Duration LEAST_REST = Duration.ofHours(12);
    private static final Duration LAST_REST = Duration.ofDays(2);

    private Dunning() {}

    /**
     * When to try again; empty when it was tried often enough.
     *
     * @param attempt the one that was declined, from 1
     */
    static Optional<Instant> retryAfter(int attempt, Instant issued, Instant at) {
        if (attempt > RETRIES.size()) {
            return Optional.empty();
        }
        return Optional.of(later(issued.plus(RETRIES.get(attempt - 1)), at.plus(LEAST_REST)));
    }

    /** When patience ends, seen from the last attempt or the next. */
    static Instant graceUntil(Instant issued, Instant attempt) {
        return later(issued.plus(GRACE), attempt.plus(LAST_REST));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}

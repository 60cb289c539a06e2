package tv.marquee.api.tmdb;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a call that failed: twice as long each time, and never all callers at the same moment. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The wait, between half and the whole of what doubles.
     *
     * @param failures how often the call has failed, from 1
     */
    Duration after(int failures) {
        long whole = Math.min(FIRST.toMillis() << Math.min(failures - 1, 16), LONGEST.toMillis());
        return Duration.ofMillis(whole / 2 + (long) (random.nextDouble() * (whole - whole / 2)));
    }
}

package tv.marquee.command.dispatch;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import tv.marquee.command.gateway.CommandsUnavailable;

/**
 * Tries again when another writer was faster, after a pause of random length that may double each time (full jitter,
 * as in
 * Brooker, "Exponential Backoff and Jitter", 2015).
 */
final class Retrying {

    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private final int attempts;
    private final RandomGenerator random;

    Retrying(int attempts, RandomGenerator random) {
        this.attempts = attempts;
        this.random = random;
    }

    /**
     * Runs work until no other writer stands in its way.
     *
     * @throws CommandsUnavailable when every attempt met another writer
     */
    <T> T run(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ConcurrencyException | ConcurrencyFailureException | DuplicateKeyException e) {
                if (attempt == attempts) {
                    throw new CommandsUnavailable("other writers were faster " + attempts + " times", e);
                }
                pause(attempt);
            }
        }
    }

    private void pause(int attempt) {
        long longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(attempt, 10));
        LockSupport.parkNanos(random.nextLong(longest));
    }
}

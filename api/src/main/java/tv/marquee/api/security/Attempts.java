package tv.marquee.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import tv.marquee.api.problem.TooManyAttempts;

/** Counts attempts by key in windows that begin with the first one. Bounded in memory; forgets when restarted. */
final class Attempts {

    private static final int MOST_KEYS = 100_000;

    private final int most;
    private final Duration window;
    private final Cache<String, AtomicInteger> counts;

    Attempts(int most, Duration window, Ticker ticker) {
        this.most = most;
        this.window = window;
        this.counts = Caffeine.newBuilder()
                .expireAfterWrite(window)
                .maximumSize(MOST_KEYS)
                .ticker(ticker)
                .build();
    }

    /**
     * Counts an attempt before it is made, so that many at once cannot slip through.
     *
     * @throws TooManyAttempts when the window holds as many as are allowed
     */
    void count(String key) {
        if (counts.get(key, k -> new AtomicInteger()).incrementAndGet() > most) {
            throw new TooManyAttempts(left(key));
        }
    }

    /** Takes an attempt back that turned out to be right. */
    void forgive(String key) {
        AtomicInteger count = counts.getIfPresent(key);
        if (count != null) {
            count.decrementAndGet();
        }
    }

    private Duration left(String key) {
        return counts.policy()
                .expireAfterWrite()
                .flatMap(expiry -> expiry.ageOf(key))
                .map(window::minus)
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }
}

package tv.marquee.api.tmdb;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** The pace of all calls together: a token bucket, and a pause for all when TMDB asks one of us to wait. */
final class Pace {

    private final Bucket bucket;
    private final BlockingStrategy parking;
    private final InstantSource clock;
    private final Sleeper sleeper;
    private Instant heldUntil = Instant.MIN;

    Pace(int ratePerSecond, int burst, InstantSource clock, Sleeper sleeper) {
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(ratePerSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(new Meter(clock))
                .build();
        this.parking = nanos -> sleeper.sleep(Duration.ofNanos(nanos));
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** Waits until the next call may be made. */
    void await() throws InterruptedException {
        for (Duration pause = pause(); pause.isPositive(); pause = pause()) {
            sleeper.sleep(pause);
        }
        bucket.asBlocking().consume(1, parking);
    }

    /** Lets no call be made for a while. */
    synchronized void holdFor(Duration wait) {
        Instant until = clock.instant().plus(wait);
        heldUntil = until.isAfter(heldUntil) ? until : heldUntil;
    }

    private synchronized Duration pause() {
        Instant now = clock.instant();
        return now.isBefore(heldUntil) ? Duration.between(now, heldUntil) : Duration.ZERO;
    }

    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}

package tv.marquee.projection.intake;

import java.time.Duration;

/** Keeps work below a rate by waiting after each piece of it, for seconds at most: Kafka takes a longer wait for an end. */
final class Throttle {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long NANOS_PER_MILLI = 1_000_000;

    private long perSecond;
    private boolean changed;

    /** Ends a wait that is under way. */
    synchronized void atMost(long most) {
        perSecond = most;
        changed = true;
        notifyAll();
    }

    /** Waits as long as this much work may take; not at all while the rate is 0. */
    synchronized void done(int count) {
        changed = false;
        if (perSecond == 0) {
            return;
        }
        long end = System.nanoTime() + NANOS_PER_MILLI * Math.min(LONGEST.toMillis(), count * 1_000L / perSecond);
        try {
            for (long left = end - System.nanoTime();
                    left > NANOS_PER_MILLI && !changed;
                    left = end - System.nanoTime()) {
                wait(left / NANOS_PER_MILLI);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

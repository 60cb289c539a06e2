package tv.marquee.projection.intake;

import java.time.InstantSource;

/** Counts per second over the last ten seconds. Safe for use by many threads. */
final class Rate {

    private static final int SECONDS = 10;

    private final InstantSource clock;
    private final long[] second = new long[SECONDS];
    private final long[] count = new long[SECONDS];

    Rate(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void add(int n) {
        long now = clock.instant().getEpochSecond();
        int slot = Math.floorMod(now, SECONDS);
        if (second[slot] != now) {
            second[slot] = now;
            count[slot] = 0;
        }
        count[slot] += n;
    }

    synchronized double perSecond() {
        long oldest = clock.instant().getEpochSecond() - SECONDS;
        long sum = 0;
        for (int slot = 0; slot < SECONDS; slot++) {
            sum += second[slot] > oldest ? count[slot] : 0;
        }
        return (double) sum / SECONDS;
    }
}

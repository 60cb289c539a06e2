package tv.marquee.api.tmdb;

import java.time.Duration;

/** Waits; in tests, without time passing. */
interface Sleeper {

    /** Lets a thread wait, as {@link Thread#sleep(Duration)} does. */
    void sleep(Duration wait) throws InterruptedException;
}

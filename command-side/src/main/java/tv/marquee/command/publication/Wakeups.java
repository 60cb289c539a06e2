package tv.marquee.command.publication;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets one thread rest until others have news; many calls while it works count as one. */
final class Wakeups {

    private final Semaphore news = new Semaphore(0);

    void wake() {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    /** Returns when there is news, or the time is over. */
    void rest(Duration longest) throws InterruptedException {
        if (news.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            news.drainPermits();
        }
    }
}

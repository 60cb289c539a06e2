package tv.marquee.query.freshness;

import java.time.Duration;

/** Time as it passes while a read waits; tests make it pass at will. */
interface Waiting {

    /** Nanoseconds since some moment. */
    long nanos();

    /** Lets time pass. Returns at once, with the interrupt kept, when the thread is interrupted. */
    void pause(Duration time);

    /** The machine's time. */
    static Waiting real() {
        return new Waiting() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration time) {
                try {
                    Thread.sleep(time);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }
}

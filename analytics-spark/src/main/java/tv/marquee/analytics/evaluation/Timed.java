package tv.marquee.analytics.evaluation;

import java.time.Duration;

/** What some work gave, and how long it took. */
public record Timed<R>(R result, Duration took) {

    /** Work that may fail in its own way. */
    @FunctionalInterface
    public interface Work<R, E extends Exception> {
        R run() throws E;
    }

    /** Does some work. */
    public static <R, E extends Exception> Timed<R> of(Work<R, E> work) throws E {
        long begun = System.nanoTime();
        R result = work.run();
        return new Timed<>(result, Duration.ofNanos(System.nanoTime() - begun));
    }
}

package tv.marquee.api.tmdb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A time that passes only while someone sleeps. */
final class FakeTime implements InstantSource, Sleeper {

    private final List<Duration> slept = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public synchronized void sleep(Duration wait) {
        slept.add(wait);
        now = now.plus(wait);
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    synchronized List<Duration> slept() {
        return List.copyOf(slept);
    }

    synchronized Duration sleptInAll() {
        return slept.stream().reduce(Duration.ZERO, Duration::plus);
    }
}

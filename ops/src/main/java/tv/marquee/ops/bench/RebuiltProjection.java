package tv.marquee.ops.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tv.marquee.projection.intake.Projections;
import tv.marquee.projection.rebuild.Orders;
import tv.marquee.projection.rebuild.RebuildStatus;
import tv.marquee.projection.rebuild.RebuildStatus.State;
import tv.marquee.projection.rebuild.Rebuilds;

/** A projection that has followed a log to its end, and is rebuilt beside what it has written, again and again. */
final class RebuiltProjection {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Rebuilds rebuilds;
    private final String name;
    private final int events;
    private final List<Double> secondsToCompare = new ArrayList<>();

    private RebuiltProjection(Rebuilds rebuilds, String name, int events) {
        this.rebuilds = rebuilds;
        this.name = name;
        this.events = events;
    }

    /** Fills the log, and waits until all that follow it have it. */
    static RebuiltProjection filled(MadeUpLog log, String name, List<MadeUpLog.Numbered> events)
            throws TimeoutException {
        log.relay().stop();
        long last = log.append(events);
        log.relay().start();
        Projections projections = log.part(Projections.class);
        await("the projections", () -> projections.statuses().stream().allMatch(status -> status.position() >= last));
        return new RebuiltProjection(log.part(Rebuilds.class), name, events.size());
    }

    /** From the order until the copy is level. It is compared then, found the same, and dropped. */
    double eventsPerSecond() throws TimeoutException {
        long start = System.nanoTime();
        rebuilds.begin(name, Orders.fromKafka(false, 0, false));
        await("the copy", () -> state() != State.FILLING);
        double seconds = (System.nanoTime() - start) / 1e9;
        await("the comparison", () -> state() != State.COMPARING);
        secondsToCompare.add(BenchReport.rounded((System.nanoTime() - start) / 1e9 - seconds));
        if (state() != State.SAME) {
            throw new IllegalStateException("the copy is not what the original is: " + rebuilds.statuses());
        }
        rebuilds.cancel(name);
        return events / seconds;
    }

    /** Of every rebuild so far. */
    List<Double> secondsToCompare() {
        return List.copyOf(secondsToCompare);
    }

    private State state() {
        return rebuilds.statuses().stream()
                .filter(status -> status.projection().equals(name))
                .map(RebuildStatus::state)
                .findFirst()
                .orElseThrow();
    }

    private static void await(String what, BooleanSupplier condition) throws TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(what + " took too long");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}

package tv.marquee.projection.rebuild;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import tv.marquee.projection.intake.Projections;
import tv.marquee.projection.intake.SinkUnavailable;

/**
 * Rebuilds projections, several at once if asked to. What is under way when the process ends goes on when it starts again.
 * Safe for use by many threads.
 */
public final class Rebuilds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd't'HHmmssSSS").withZone(ZoneOffset.UTC);
    private static final int AT_ONCE = 4;
    private static final long BETWEEN_STEPS = 200;

    private final Projections projections;
    private final InstantSource clock;
    private final Map<String, Rebuild> rebuilds = new LinkedHashMap<>();
    private final Map<String, List<String>> keptBefore = new LinkedHashMap<>();
    private @Nullable ScheduledExecutorService threads;

    public Rebuilds(Projections projections, InstantSource clock) {
        this.projections = projections;
        this.clock = clock;
    }

    /** Names of the projections that can be rebuilt. */
    public List<String> names() {
        return rebuildables().map(Rebuildable::name).toList();
    }

    /** The last rebuild of each projection that had one since the process started, or has something kept since before. */
    public synchronized List<RebuildStatus> statuses() {
        return Stream.concat(
                        rebuilds.values().stream().map(Rebuild::status),
                        keptBefore.entrySet().stream()
                                .filter(kept -> !rebuilds.containsKey(kept.getKey()))
                                .map(kept -> RebuildStatus.onlyKept(kept.getKey(), kept.getValue())))
                .toList();
    }

    /**
     * Begins to fill a new copy.
     *
     * @throws IllegalArgumentException when there is no such projection, it cannot be rebuilt, or what it is to be filled from is not at hand
     * @throws IllegalStateException when a rebuild of it is under way, or what the last replaced is still kept
     * @throws SinkUnavailable when it cannot be begun now
     */
    public synchronized RebuildStatus begin(String name, Orders orders) {
        Rebuildable projection = named(name);
        projections.require(orders.source());
        Rebuild before = rebuilds.get(name);
        if (before != null && before.isUnderWay()) {
            throw new IllegalStateException("a rebuild of " + name + " is under way");
        }
        List<String> kept = projection.kept();
        if (!kept.isEmpty()) {
            throw new IllegalStateException("what the last rebuild of " + name
                    + " replaced is still kept, and has to be dropped first: " + kept);
        }
        return started(projection, projection.begin(ID.format(clock.instant()), orders), orders)
                .status();
    }

    /** Gives other orders to one that is under way. */
    public RebuildStatus pause(String name) {
        Rebuild rebuild = underWay(name);
        rebuild.order(rebuild.orders().paused(true));
        return rebuild.status();
    }

    public RebuildStatus resume(String name) {
        Rebuild rebuild = underWay(name);
        rebuild.order(rebuild.orders().paused(false));
        return rebuild.status();
    }

    /** @param eventsPerSecond at most; 0 for as many as can be */
    public RebuildStatus throttle(String name, long eventsPerSecond) {
        Rebuild rebuild = underWay(name);
        rebuild.order(rebuild.orders().atMost(eventsPerSecond));
        return rebuild.status();
    }

    /** Gives one up that is under way, and drops its copy. */
    public RebuildStatus cancel(String name) {
        Rebuild rebuild = underWay(name);
        rebuild.cancel();
        return rebuild.status();
    }

    /** Holds copy and original against each other once more. */
    public RebuildStatus compare(String name) {
        Rebuild rebuild = underWay(name);
        rebuild.compareAgain();
        return rebuild.status();
    }

    /**
     * Lets a copy that was compared take the original's place.
     *
     * @param differences whether it may although it differs
     */
    public RebuildStatus swap(String name, boolean differences) {
        Rebuild rebuild = underWay(name);
        rebuild.swap(differences);
        return rebuild.status();
    }

    /** Lets go of what a rebuild replaced. */
    public void drop(String name) {
        Rebuildable projection = named(name);
        projection.dropKept();
        synchronized (this) {
            keptBefore.remove(name);
        }
        Rebuild rebuild = of(name);
        if (rebuild != null) {
            rebuild.keptAre(List.of());
        }
        LOG.info("Rebuild of {}: what was replaced is dropped.", name);
    }

    @Override
    public synchronized void start() {
        if (threads != null) {
            return;
        }
        ScheduledExecutorService started = Executors.newScheduledThreadPool(
                AT_ONCE, Thread.ofPlatform().name("rebuild-", 0).daemon().factory());
        threads = started;
        rebuilds.values().removeIf(Rebuild::isUnderWay);
        rebuildables().forEach(projection -> started.execute(() -> goOn(started, projection)));
    }

    @Override
    public void stop() {
        ScheduledExecutorService ending;
        List<Rebuild> left;
        synchronized (this) {
            ending = threads;
            threads = null;
            left = List.copyOf(rebuilds.values());
        }
        if (ending != null) {
            ending.shutdownNow();
        }
        left.forEach(Rebuild::leave);
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    /**
     * Takes up what an earlier life of this process left, or what a projection began that cannot start before it is filled; asks
     * again until the projection follows the log.
     */
    private void goOn(ScheduledExecutorService started, Rebuildable projection) {
        boolean follows = projections.follows(projection);
        try {
            projection.unfinished().ifPresent(copy -> takeUp(projection, copy));
            List<String> kept = projection.kept();
            if (!kept.isEmpty()) {
                keptSinceBefore(projection.name(), kept);
            }
        } catch (SinkUnavailable e) {
            LOG.debug("{} cannot be asked for a rebuild that was left.", projection.name(), e);
            follows = false;
        }
        if (!follows && !started.isShutdown()) {
            started.schedule(() -> goOn(started, projection), 1, TimeUnit.SECONDS);
        }
    }

    private synchronized void keptSinceBefore(String name, List<String> kept) {
        keptBefore.put(name, kept);
    }

    private synchronized void takeUp(Rebuildable projection, Copy copy) {
        Rebuild begun = rebuilds.get(projection.name());
        if (begun == null || !begun.isUnderWay()) {
            LOG.info("Rebuild of {}: {} is taken up where it was left.", projection.name(), copy.name());
            started(projection, copy, copy.orders());
        }
    }

    private Rebuild started(Rebuildable projection, Copy copy, Orders orders) {
        Rebuild rebuild = new Rebuild(
                projection, copy, orders, projections.beside(projection, copy.projection(), orders.source()));
        rebuilds.put(projection.name(), rebuild);
        if (threads != null) {
            repeat(threads, rebuild, BETWEEN_STEPS);
        }
        return rebuild;
    }

    /** A step after the other, in turns with other rebuilds. */
    private static void repeat(ScheduledExecutorService threads, Rebuild rebuild, long pause) {
        threads.schedule(
                () -> {
                    boolean isMore = step(rebuild);
                    if (rebuild.isUnderWay() && !threads.isShutdown()) {
                        repeat(threads, rebuild, isMore ? 0 : BETWEEN_STEPS);
                    }
                },
                pause,
                TimeUnit.MILLISECONDS);
    }

    private static boolean step(Rebuild rebuild) {
        try {
            return rebuild.step();
        } catch (RuntimeException e) {
            LOG.error(
                    "A step of the rebuild of {} failed and is tried again.",
                    rebuild.status().projection(),
                    e);
            return false;
        }
    }

    private synchronized @Nullable Rebuild of(String name) {
        return rebuilds.get(name);
    }

    private Rebuild underWay(String name) {
        named(name);
        return Optional.ofNullable(of(name))
                .orElseThrow(() -> new IllegalStateException("no rebuild of " + name + " is under way"));
    }

    private Rebuildable named(String name) {
        return rebuildables()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no projection " + name + " to rebuild, but " + String.join(", ", names())));
    }

    private Stream<Rebuildable> rebuildables() {
        return projections.all().stream().filter(Rebuildable.class::isInstance).map(Rebuildable.class::cast);
    }
}

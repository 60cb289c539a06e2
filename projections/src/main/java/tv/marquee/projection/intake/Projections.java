package tv.marquee.projection.intake;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.MessageListenerContainer;
import tv.marquee.domain.shared.DomainEvent;

/**
 * All projections of this process. They start by themselves once Kafka and what they write to answer, each on its own; the
 * process does not wait for them.
 */
public final class Projections implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Projections.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(10);

    private final List<Worker> workers;
    private final Workers shared;
    private final KafkaBroker broker;
    private final MessageListenerContainer watermarks;
    private final boolean autoStartup;
    private @Nullable ScheduledExecutorService timer;

    Projections(List<Worker> workers, Workers shared, KafkaBroker broker, boolean autoStartup) {
        this.workers = List.copyOf(workers);
        this.shared = shared;
        this.broker = broker;
        this.watermarks = shared.containers().watermarks(shared.watermarks());
        workers.forEach(worker -> shared.watermarks().add(worker.progress()));
        this.autoStartup = autoStartup;
    }

    /** How each is doing, for operators. */
    public List<ProjectionStatus> statuses() {
        return workers.stream().map(Worker::status).toList();
    }

    /** The names of those that an event concerns, in their order. */
    public List<String> concernedBy(Class<? extends DomainEvent> event) {
        return all().stream()
                .filter(projection -> projection.events().stream().anyMatch(wanted -> wanted.isAssignableFrom(event)))
                .map(Projection::name)
                .toList();
    }

    /** The projections themselves, in their order. */
    public List<Projection> all() {
        return workers.stream().map(Worker::projection).toList();
    }

    /** Whether one of these reads from Kafka. */
    public boolean follows(Projection projection) {
        return workers.stream()
                .filter(worker -> worker.projection() == projection)
                .anyMatch(worker -> worker.status().running());
    }

    /** See {@link Worker#applyAnew}. */
    Set<Origin> applyAnew(String projection, Map<TopicPartition, Set<String>> streams, Set<Origin> letters) {
        return workers.stream()
                .filter(each -> each.projection().name().equals(projection))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no projection " + projection + " here"))
                .applyAnew(streams, letters);
    }

    /**
     * A second copy of one of these, which reads once it is told to.
     *
     * @param copy writes beside the original
     * @param source where it has the log from
     * @throws IllegalArgumentException when that is not at hand here
     */
    public Beside beside(Projection original, Projection copy, LogSource source) {
        Worker worker = workers.stream()
                .filter(each -> each.projection() == original)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(original.name() + " does not follow the log here"));
        return new Beside(shared.of(copy), worker, broker, shared.watermarks(), stored(source));
    }

    private Optional<StoredLog> stored(LogSource source) {
        require(source);
        return source == LogSource.KAFKA ? Optional.empty() : shared.stored();
    }

    /** @throws IllegalArgumentException when copies cannot have the log from there */
    public void require(LogSource source) {
        if (source == LogSource.EVENT_STORE && shared.stored().isEmpty()) {
            throw new IllegalArgumentException("there is no event store to read from here");
        }
    }

    @Override
    public boolean isAutoStartup() {
        return autoStartup;
    }

    @Override
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        ScheduledThreadPoolExecutor starting = new ScheduledThreadPoolExecutor(
                workers.size() + 1,
                Thread.ofPlatform().name("projections-", 0).daemon().factory());
        starting.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer = starting;
        workers.forEach(worker -> starting.execute(() -> start(starting, worker)));
        starting.execute(() -> startWatermarks(starting));
        starting.scheduleWithFixedDelay(
                this::lookElsewhere, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
        starting.scheduleWithFixedDelay(
                this::lookAtTopics, BETWEEN_ATTEMPTS.toMillis(), BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        if (timer != null) {
            finish(timer);
            timer = null;
        }
        watermarks.stop();
        workers.forEach(Worker::stop);
    }

    /** Lets what is under way end by itself: an interrupt would close the file of an embedded database. */
    private static void finish(ExecutorService starting) {
        starting.shutdown();
        try {
            if (!starting.awaitTermination(LONGEST_FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("projections stop while one of them is still being made ready");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    private void start(ScheduledExecutorService starting, Worker worker) {
        if (!worker.tryStart(broker::topics)) {
            again(starting, () -> start(starting, worker));
        }
    }

    private void startWatermarks(ScheduledExecutorService starting) {
        try {
            broker.topics();
            watermarks.start();
        } catch (SinkUnavailable e) {
            again(starting, () -> startWatermarks(starting));
        }
    }

    private static void again(ScheduledExecutorService starting, Runnable attempt) {
        if (!starting.isShutdown()) {
            starting.schedule(attempt, BETWEEN_ATTEMPTS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void lookAtTopics() {
        try {
            Map<String, String> logs = broker.topics();
            workers.forEach(worker -> worker.keepTo(logs));
        } catch (SinkUnavailable e) {
            // Kafka is away, or a copy takes over; consumers say so, and the next look comes soon.
        }
    }

    private void lookElsewhere() {
        try {
            workers.forEach(worker -> worker.lookElsewhere(broker));
        } catch (SinkUnavailable e) {
            // Kafka is away; consumers say so, and the next look comes soon.
        }
    }
}

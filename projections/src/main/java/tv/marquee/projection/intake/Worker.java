package tv.marquee.projection.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.MessageListenerContainer;

/** One projection with its consumer: made ready, started and stopped. */
final class Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Projection projection;
    private final Monitor monitor;
    private final Workers shared;
    private final Throttle throttle = new Throttle();
    private @Nullable MessageListenerContainer container;
    private @Nullable ProjectionConsumer consumer;
    private boolean paused;
    private boolean stopped;

    Worker(Projection projection, Monitor monitor, Workers shared) {
        this.projection = projection;
        this.monitor = monitor;
        this.shared = shared;
    }

    Projection projection() {
        return projection;
    }

    synchronized void pause() {
        paused = true;
        if (container != null) {
            container.pause();
        }
    }

    synchronized void resume() {
        paused = false;
        if (container != null) {
            container.resume();
        }
    }

    void atMost(long eventsPerSecond) {
        throttle.atMost(eventsPerSecond);
    }

    /** What fills it before it reads from Kafka. */
    Backfill backfill(StoredLog log, KafkaBroker broker) {
        return new Backfill(projection, log, shared.applying(), monitor, broker);
    }

    /** Waits as long as this many may take at the rate that it has. */
    void paced(int events) {
        throttle.done(events);
    }

    /** See {@link Beside#takeOver}. A worker that has not started yet goes on as the copy's. */
    void takeOver(Worker copy, Duration patience, Runnable swap) {
        ProjectionConsumer next = copy.consumer();
        copy.atMost(0);
        if (startsAs(copy, next, swap)) {
            return;
        }
        MessageListenerContainer ending = current();
        ProjectionConsumer old = consumer();
        synchronized (old) {
            copy.awaitLevelWith(monitor.progress().applied(), patience);
            become(next, swap);
            old.retire();
        }
        synchronized (this) {
            consumer = next;
            container = copy.released();
        }
        if (ending != null) {
            ending.stop();
        }
    }

    /** Whether it had not started; so that it cannot start meanwhile, it is held. */
    private synchronized boolean startsAs(Worker copy, ProjectionConsumer next, Runnable swap) {
        if (container != null) {
            return false;
        }
        become(next, swap);
        consumer = next;
        container = copy.released();
        return true;
    }

    private void become(ProjectionConsumer next, Runnable swap) {
        synchronized (next) {
            swap.run();
            next.become(projection, monitor);
            monitor.health().worked();
        }
    }

    private synchronized @Nullable MessageListenerContainer released() {
        MessageListenerContainer released = container;
        container = null;
        consumer = null;
        return released;
    }

    private void awaitLevelWith(Map<String, Long> applied, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!monitor.progress().covers(applied)) {
            if (System.nanoTime() > end) {
                throw new SinkUnavailable("the copy is not level with " + projection.name() + " yet", null);
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new SinkUnavailable("interrupted while waiting for a copy", e);
            }
        }
    }

    /**
     * Applies all records of some streams anew. It is read on meanwhile but for the last of them.
     *
     * @param letters where those of them stand that are dead letters
     * @return where those stand that are refused
     * @throws SinkUnavailable when it cannot be done now, or another process reads one of the partitions
     */
    Set<Origin> applyAnew(Map<TopicPartition, Set<String>> streams, Set<Origin> letters) {
        ProjectionConsumer reading = consumer();
        try (StreamHistory history = shared.containers().historyOf(streams)) {
            List<ConsumerRecord<byte[], byte[]>> messages =
                    new ArrayList<>(history.upTo(positions(reading, streams.keySet())));
            synchronized (reading) {
                messages.addAll(history.upTo(positions(reading, streams.keySet())));
                return reading.applyAnew(messages, letters);
            }
        }
    }

    private Map<TopicPartition, Long> positions(ProjectionConsumer reading, Set<TopicPartition> partitions) {
        Map<TopicPartition, Long> positions = reading.positions();
        if (!positions.keySet().containsAll(partitions)) {
            throw new SinkUnavailable("another process reads some of it for " + projection.name(), null);
        }
        return positions;
    }

    private synchronized ProjectionConsumer consumer() {
        if (consumer == null) {
            throw new SinkUnavailable(projection.name() + " does not follow the log yet", null);
        }
        return consumer;
    }

    /**
     * Starts reading, if everything is there. Otherwise it says so in its status and can be tried again.
     *
     * @param topics tells, by topic, what identifies its content
     */
    boolean tryStart(Supplier<Map<String, String>> topics) {
        try {
            Map<String, String> logs = topics.get();
            start("marquee." + projection.prepare(), logs);
            monitor.health().worked();
            return true;
        } catch (RuntimeException e) {
            monitor.health().failed(e);
            return false;
        }
    }

    /**
     * Begins anew if the topics were made anew: the offset at which it stands means nothing there. What cannot be made ready now is
     * said in its status, and tried again at the next call.
     *
     * @param logs by topic, what identifies its content now
     */
    void keepTo(Map<String, String> logs) {
        MessageListenerContainer reading = current();
        if (reading == null || consumer().reads(logs)) {
            return;
        }
        LOG.warn("{}: Kafka's topics were made anew; reading them from their start", projection.name());
        reading.stop();
        try {
            startOver(reading, "marquee." + projection.prepare(), logs);
        } catch (RuntimeException e) {
            monitor.health().failed(e);
        }
    }

    private synchronized void startOver(MessageListenerContainer ended, String group, Map<String, String> logs) {
        if (container == ended && !stopped) {
            consumer().startOver(logs);
            follow(group, consumer());
        }
    }

    /** Learns how far other processes have come that read for the same projection, if there are any. */
    void lookElsewhere(KafkaBroker broker) {
        String group = group();
        if (group == null || monitor.progress().alone()) {
            return;
        }
        broker.offsets(group).forEach((at, offset) -> {
            if (offset != null) {
                monitor.progress().appliedElsewhere(at.topic(), at.partition(), offset.offset());
            }
        });
    }

    Progress progress() {
        return monitor.progress();
    }

    ProjectionStatus status() {
        MessageListenerContainer running = current();
        return monitor.status(running != null && running.isRunning());
    }

    void stop() {
        MessageListenerContainer running = current();
        synchronized (this) {
            stopped = true;
        }
        throttle.atMost(0);
        if (running != null) {
            running.stop();
        }
    }

    private synchronized void start(String group, Map<String, String> logs) {
        if (stopped || container != null) {
            return;
        }
        consumer = new ProjectionConsumer(projection, shared.applying(), monitor, throttle, logs);
        follow(group, consumer);
    }

    private synchronized void follow(String group, ProjectionConsumer reader) {
        container = shared.containers().following(group, projection, reader);
        if (paused) {
            container.pause();
        }
        container.start();
    }

    private synchronized @Nullable MessageListenerContainer current() {
        return container;
    }

    private @Nullable String group() {
        MessageListenerContainer running = current();
        return running == null ? null : running.getGroupId();
    }
}

package tv.marquee.projection.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.listener.MessageListenerContainer;

/** One projection with its consumer: made ready, started and stopped. */
final class Worker {

    private final Projection projection;
    private final Monitor monitor;
    private final RecordReader reader;
    private final DeadLetters deadLetters;
    private final Containers containers;
    private @Nullable MessageListenerContainer container;
    private boolean stopped;

    Worker(
            Projection projection,
            Monitor monitor,
            RecordReader reader,
            DeadLetters deadLetters,
            Containers containers) {
        this.projection = projection;
        this.monitor = monitor;
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.containers = containers;
    }

    /** Starts reading, if everything is there. Otherwise it says so in its status and can be tried again. */
    boolean tryStart(KafkaBroker broker) {
        try {
            Map<String, String> logs = broker.topics();
            start("marquee." + projection.prepare(), logs);
            monitor.health().worked();
            return true;
        } catch (RuntimeException e) {
            monitor.health().failed(e);
            return false;
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
        if (running != null) {
            running.stop();
        }
    }

    private synchronized void start(String group, Map<String, String> logs) {
        if (stopped) {
            return;
        }
        ProjectionConsumer consumer = new ProjectionConsumer(projection, reader, deadLetters, monitor, logs);
        container = containers.following(group, projection, consumer);
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

package tv.marquee.projection.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import tv.marquee.domain.ledger.Topic;

/**
 * Hands batches to one projection. A batch that cannot be applied now is thrown back to the container, which pauses, keeps
 * polling and delivers the same batch again; nothing is skipped. Used by the container's one thread, and by who lets another
 * consumer take its place.
 */
final class ProjectionConsumer
        implements BatchConsumerAwareMessageListener<byte[], byte[]>, ConsumerAwareRebalanceListener {

    private Projection projection;
    private Monitor monitor;
    private boolean isRetired;
    private final Applying applying;
    private final Throttle throttle;
    private Map<String, String> logs;
    private boolean isToStartOver;
    private final Map<TopicPartition, Long> next = new HashMap<>();

    /** @param logs by topic, what identifies its content */
    ProjectionConsumer(
            Projection projection, Applying applying, Monitor monitor, Throttle throttle, Map<String, String> logs) {
        this.projection = projection;
        this.applying = applying;
        this.monitor = monitor;
        this.throttle = throttle;
        this.logs = Map.copyOf(logs);
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> messages, Consumer<?, ?> consumer) {
        apply(messages, consumer);
        throttle.done(messages.size());
    }

    /**
     * From now on it works for another projection, which finds what it has written in the place of its own. The projection hears
     * of that before anyone who waits for what was written hears that it can be read.
     */
    synchronized void become(Projection other, Monitor others) {
        projection = other;
        monitor = others;
        monitor.progress().released();
        projection.assigned(partitions(next.keySet()));
        next.forEach((at, offset) -> monitor.progress().applied(at.topic(), at.partition(), offset));
    }

    /** Whether what it reads is what the topics hold now. */
    synchronized boolean reads(Map<String, String> now) {
        return projection.topics().stream()
                .map(Topic::text)
                .allMatch(topic -> Objects.equals(logs.get(topic), now.get(topic)));
    }

    /** The topics were made anew; at its next assignment it begins with their first record, whatever Kafka remembers. */
    synchronized void startOver(Map<String, String> now) {
        logs = Map.copyOf(now);
        isToStartOver = true;
    }

    /** From now on it does nothing any more, because another does. */
    synchronized void retire() {
        isRetired = true;
    }

    /** Where it goes on reading, by partition. */
    synchronized Map<TopicPartition, Long> positions() {
        return Map.copyOf(next);
    }

    /**
     * Applies all records of some streams anew.
     *
     * @param letters where those of them stand that are dead letters; of others that are refused letters are kept
     * @return where those stand that are refused
     * @throws SinkUnavailable when it could not be done now
     */
    synchronized Set<Origin> applyAnew(List<ConsumerRecord<byte[], byte[]>> messages, Set<Origin> letters) {
        return applying.applyAnew(projection, monitor.health(), messages, letters);
    }

    private synchronized void apply(List<ConsumerRecord<byte[], byte[]>> messages, Consumer<?, ?> consumer) {
        if (isRetired) {
            return;
        }
        try {
            project(messages);
            monitor.health().worked();
        } catch (Displaced e) {
            monitor.health().failed(e);
            position(consumer, consumer.assignment());
        } catch (RuntimeException e) {
            monitor.health().failed(e);
            throw new SinkUnavailable("batch not applied", null);
        }
    }

    @Override
    public synchronized void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        if (isRetired) {
            return;
        }
        monitor.progress().released();
        applying.forget();
        next.clear();
        try {
            position(consumer, consumer.assignment());
        } catch (SinkUnavailable e) {
            monitor.health().failed(e);
        }
    }

    @Override
    public synchronized void onPartitionsRevokedBeforeCommit(
            Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        revoked();
    }

    @Override
    public synchronized void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        revoked();
    }

    private void revoked() {
        if (!isRetired) {
            projection.revoked();
        }
    }

    private void position(Consumer<?, ?> consumer, Set<TopicPartition> partitions) {
        Map<Partition, Long> offsets = projection.assigned(partitions(partitions));
        if (isToStartOver && !partitions.isEmpty()) {
            consumer.seekToBeginning(partitions);
            isToStartOver = false;
        }
        offsets.forEach((partition, offset) ->
                consumer.seek(new TopicPartition(partition.topic(), partition.number()), offset));
        partitions.forEach(partition -> continued(partition, consumer.position(partition)));
    }

    private void project(List<ConsumerRecord<byte[], byte[]>> messages) {
        List<Slice> slices = slices(messages);
        applying.apply(projection, monitor.health(), messages, slices);
        monitor.rate().add(messages.size());
        slices.forEach(slice -> continued(
                new TopicPartition(slice.partition().topic(), slice.partition().number()), slice.to()));
    }

    private List<Slice> slices(List<ConsumerRecord<byte[], byte[]>> messages) {
        Map<TopicPartition, Slice> slices = new LinkedHashMap<>();
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            TopicPartition at = new TopicPartition(message.topic(), message.partition());
            Slice before = slices.get(at);
            long from = before == null ? start(at, message.offset()) : before.from();
            slices.put(at, new Slice(partition(at), from, message.offset() + 1));
        }
        return List.copyOf(slices.values());
    }

    /** Reading continued where it stopped, even when there were no records for a stretch. */
    private long start(TopicPartition at, long firstOffset) {
        Long expected = next.get(at);
        return expected != null && expected <= firstOffset ? expected : firstOffset;
    }

    private void continued(TopicPartition at, long offset) {
        next.put(at, offset);
        monitor.progress().applied(at.topic(), at.partition(), offset);
    }

    private Set<Partition> partitions(Set<TopicPartition> partitions) {
        return partitions.stream().map(this::partition).collect(Collectors.toSet());
    }

    private Partition partition(TopicPartition at) {
        return new Partition(at.topic(), logs.getOrDefault(at.topic(), ""), at.partition());
    }
}

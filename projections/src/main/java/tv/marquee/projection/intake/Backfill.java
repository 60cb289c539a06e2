package tv.marquee.projection.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.domain.ledger.CloudEventHeaders;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.ledger.Watermark;

/**
 * Fills a copy with what the event store has, as far as a watermark says that Kafka has it too; the copy's consumer goes on at the offsets of that
 * watermark, so that nothing is left out in between. A process that ends before that begins anew, which does no harm. Safe for use by many threads.
 */
final class Backfill {

    /** Stands in letters for the topic, and the position for the offset. */
    static final String EVENT_STORE = "event-store";

    private static final Logger LOG = LoggerFactory.getLogger(Backfill.class);
    private static final int PAGE = 2_000;

    private final Projection projection;
    private final StoredLog log;
    private final Applying applying;
    private final Monitor monitor;
    private final KafkaBroker broker;
    private Map<Partition, Long> offsets = Map.of();
    private String group = "";
    private volatile boolean isDone;
    private boolean isClosed;
    private volatile long position;

    Backfill(Projection projection, StoredLog log, Applying applying, Monitor monitor, KafkaBroker broker) {
        this.projection = projection;
        this.log = log;
        this.applying = applying;
        this.monitor = monitor;
        this.broker = broker;
    }

    /** Events of the log that are behind it, roughly: positions that nobody took count too. */
    long position() {
        return position;
    }

    /**
     * Applies the next events.
     *
     * @return how many were read; 0 when the consumer can go on from here
     * @throws SinkUnavailable when it could not be done now; the same events come again
     */
    synchronized int next(long perSecond) {
        if (isClosed || isDone) {
            return 0;
        }
        begin();
        if (isDone) {
            return 0;
        }
        Watermark newest = monitor.progress()
                .newest()
                .orElseThrow(() -> new SinkUnavailable("the relay has not told yet how much Kafka has", null));
        int most = perSecond == 0 ? PAGE : Math.clamp(perSecond, 1, PAGE);
        List<Envelope> events = log.read(position, newest.position(), most);
        if (events.isEmpty()) {
            isDone = isDoneElsewhere();
            if (!isDone) {
                handOver(newest);
            }
            return 0;
        }
        apply(events);
        position = events.getLast().position();
        monitor.rate().add(events.size());
        monitor.health().worked();
        return events.size();
    }

    boolean isDone() {
        return isDone;
    }

    /** Applies no more, and returns when nothing is being applied. */
    synchronized void close() {
        isClosed = true;
    }

    private void begin() {
        if (!group.isEmpty()) {
            return;
        }
        String found = "marquee." + projection.prepare();
        Map<String, String> logs = broker.topics();
        offsets = projection.assigned(projection.topics().stream()
                .flatMap(topic -> IntStream.range(0, Topic.PARTITIONS)
                        .mapToObj(number -> new Partition(topic.text(), logs.getOrDefault(topic.text(), ""), number)))
                .collect(Collectors.toSet()));
        group = found;
        isDone = isDoneElsewhere();
    }

    /** Once the group has offsets, some process has filled the copy, and reads on. */
    private boolean isDoneElsewhere() {
        return !broker.offsets(group).isEmpty();
    }

    /** Whatever goes wrong is said once and tried again, as with records from Kafka. */
    private void apply(List<Envelope> events) {
        try {
            applying.apply(
                    projection,
                    monitor.health(),
                    events.stream()
                            .filter(event -> projection.topics().contains(Topic.of(event.stream())))
                            .map(Backfill::record)
                            .toList(),
                    List.of());
        } catch (SinkUnavailable | Displaced e) {
            throw e;
        } catch (RuntimeException e) {
            monitor.health().failed(e);
            throw new SinkUnavailable("events are not applied: " + e.getClass().getSimpleName(), null);
        }
    }

    /** As whoever reads from Kafka would have it; its place is that in the event store. */
    private static ConsumerRecord<byte[], byte[]> record(Envelope event) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                EVENT_STORE, 0, event.position(), event.owner().getBytes(StandardCharsets.UTF_8), event.payload());
        CloudEventHeaders.of(event).forEach((name, value) -> record.headers().add(name, value));
        return record;
    }

    /** First where the projection keeps offsets itself, then in Kafka, where they also say that this is done. */
    private void handOver(Watermark watermark) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        watermark.offsets().forEach((at, end) -> {
            int dash = at.lastIndexOf('-');
            TopicPartition partition =
                    new TopicPartition(at.substring(0, dash), Integer.parseInt(at.substring(dash + 1)));
            if (projection.topics().stream().anyMatch(topic -> topic.text().equals(partition.topic()))) {
                ends.put(partition, end);
            }
        });
        List<Slice> slices = offsets.entrySet().stream()
                .map(from -> new Slice(
                        from.getKey(),
                        from.getValue(),
                        ends.getOrDefault(
                                new TopicPartition(
                                        from.getKey().topic(), from.getKey().number()),
                                0L)))
                .filter(slice -> slice.to() > slice.from())
                .toList();
        projection.apply(new Batch(List.of(), slices), (fact, reason) -> {});
        if (!ends.isEmpty()) {
            broker.continueAt(group, ends);
        }
        isDone = true;
        position = watermark.position();
        LOG.info(
                "Copy {} is filled from the event store up to position {}, and goes on from Kafka.",
                projection.name(),
                watermark.position());
    }
}

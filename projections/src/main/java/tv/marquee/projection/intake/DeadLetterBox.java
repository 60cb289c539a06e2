package tv.marquee.projection.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.core.ConsumerFactory;
import tv.marquee.domain.ledger.CloudEventHeaders;
import tv.marquee.domain.ledger.Topic;

/** The records that projections could not apply, put together by why. Who they are about is not told: keys and payloads stay closed. */
public final class DeadLetterBox {

    private static final long MOST = 10_000;
    private static final int LONGEST_NAME = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration WAIT = Duration.ofMillis(200);

    private final ConsumerFactory<byte[], byte[]> consumers;

    DeadLetterBox(ConsumerFactory<byte[], byte[]> consumers) {
        this.consumers = consumers;
    }

    /**
     * Letters of one projection for one reason.
     *
     * @param event the name that the records give their event; {@code none} when they give none
     * @param letters how many there are, of the last ten thousand; a letter may be kept twice
     * @param first when the first was kept
     * @param last when the last was kept
     * @param at where the record of the last stands, such as {@code marquee.subscriber-2@17}
     */
    public record Letters(
            String projection, String reason, String event, long letters, Instant first, Instant last, String at) {

        private Letters and(Letters later) {
            return new Letters(
                    projection,
                    reason,
                    event,
                    letters + later.letters,
                    later.first.isBefore(first) ? later.first : first,
                    later.last.isAfter(last) ? later.last : last,
                    later.last.isAfter(last) ? later.at : at);
        }
    }

    /**
     * What is in it, what came last in front.
     *
     * @throws SinkUnavailable when Kafka does not answer
     */
    public List<Letters> letters() {
        Map<List<String>, Letters> letters = new LinkedHashMap<>();
        try (Consumer<byte[], byte[]> consumer = consumers.createConsumer("marquee.dead-letters", "")) {
            List<PartitionInfo> known = consumer.partitionsFor(Topic.DEAD_LETTER, PATIENCE);
            if (known == null) {
                return List.of();
            }
            List<TopicPartition> partitions = known.stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            read(consumer, partitions, letters);
        } catch (KafkaException e) {
            throw new SinkUnavailable("Kafka does not answer: " + e.getClass().getSimpleName(), e);
        }
        return letters.values().stream()
                .sorted(Comparator.comparing(Letters::last).reversed())
                .toList();
    }

    private static void read(
            Consumer<byte[], byte[]> consumer,
            Collection<TopicPartition> partitions,
            Map<List<String>, Letters> letters) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, PATIENCE);
        ends.forEach((partition, end) -> consumer.seek(partition, Math.max(begins.get(partition), end - MOST)));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())
                && System.nanoTime() < deadline) {
            consumer.poll(WAIT).forEach(record -> {
                Letters letter = letter(record);
                letters.merge(List.of(letter.projection(), letter.reason(), letter.event()), letter, Letters::and);
            });
        }
    }

    private static Letters letter(ConsumerRecord<byte[], byte[]> letter) {
        Instant kept = Instant.ofEpochMilli(letter.timestamp());
        return new Letters(
                text(letter, DeadLetters.PROJECTION).orElse("unknown"),
                text(letter, DeadLetters.REASON).orElse("unknown"),
                text(letter, CloudEventHeaders.TYPE).map(DeadLetterBox::cut).orElse("none"),
                1,
                kept,
                kept,
                text(letter, DeadLetters.TOPIC).orElse("?") + "-"
                        + text(letter, DeadLetters.PARTITION).orElse("?") + "@"
                        + text(letter, DeadLetters.OFFSET).orElse("?"));
    }

    /** Whoever wrote garbage may have named it at any length. */
    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private static Optional<String> text(ConsumerRecord<?, ?> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }
}

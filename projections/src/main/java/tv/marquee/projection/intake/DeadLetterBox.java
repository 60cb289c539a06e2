package tv.marquee.projection.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import tv.marquee.domain.ledger.CloudEventHeaders;
import tv.marquee.domain.ledger.Topic;

/**
 * The records that projections could not apply, put together by why. Who they are about is not told: keys and payloads stay closed. A letter is never changed or
 * removed; that letters are settled is written behind them, with why and by whom.
 */
public final class DeadLetterBox {

    private static final long MOST = 10_000;
    private static final int LONGEST_NAME = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration WAIT = Duration.ofMillis(200);

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Producer<byte[], byte[]> producer;

    DeadLetterBox(ConsumerFactory<byte[], byte[]> consumers, Producer<byte[], byte[]> producer) {
        this.consumers = consumers;
        this.producer = producer;
    }

    /**
     * What is in the box.
     *
     * @param letters that are not settled, what came last in front
     * @param settled what was settled, the latest in front
     */
    public record Contents(List<Letters> letters, List<Settled> settled) {}

    /**
     * Letters that somebody has dealt with.
     *
     * @param letters how many there were of the last ten thousand
     * @param why a word of whoever settled them
     * @param by who that was
     */
    public record Settled(
            String projection, String reason, String event, long letters, String why, String by, Instant at) {}

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
     * Notes that all letters of one projection for one reason that are in the box now are dealt with. More of them are news again.
     *
     * @throws SinkUnavailable when it is not known whether that is noted
     */
    public void settle(String projection, String reason, String event, String why, String by) {
        ProducerRecord<byte[], byte[]> note = new ProducerRecord<>(Topic.DEAD_LETTER, null, null);
        DeadLetters.header(note, DeadLetters.PROJECTION, projection);
        DeadLetters.header(note, DeadLetters.REASON, reason);
        DeadLetters.header(note, CloudEventHeaders.TYPE, event);
        DeadLetters.header(note, DeadLetters.SETTLED, why);
        DeadLetters.header(note, DeadLetters.SETTLED_BY, by);
        try {
            producer.send(note).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkUnavailable("interrupted while settling dead letters", e);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new SinkUnavailable("that dead letters are settled cannot be noted now", e);
        }
    }

    /**
     * What is in it.
     *
     * @throws SinkUnavailable when Kafka does not answer
     */
    public Contents contents() {
        Map<List<String>, Letters> letters = new LinkedHashMap<>();
        List<Settled> settled = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = consumers.createConsumer("marquee.dead-letters", "")) {
            List<PartitionInfo> known = consumer.partitionsFor(Topic.DEAD_LETTER, PATIENCE);
            if (known == null) {
                return new Contents(List.of(), List.of());
            }
            List<TopicPartition> partitions = known.stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            read(consumer, partitions, letters, settled);
        } catch (KafkaException e) {
            throw new SinkUnavailable("Kafka does not answer: " + e.getClass().getSimpleName(), e);
        }
        return new Contents(
                letters.values().stream()
                        .sorted(Comparator.comparing(Letters::last).reversed())
                        .toList(),
                settled.reversed());
    }

    private static void read(
            Consumer<byte[], byte[]> consumer,
            Collection<TopicPartition> partitions,
            Map<List<String>, Letters> letters,
            List<Settled> settled) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, PATIENCE);
        ends.forEach((partition, end) -> consumer.seek(partition, Math.max(begins.get(partition), end - MOST)));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())
                && System.nanoTime() < deadline) {
            consumer.poll(WAIT).forEach(record -> {
                Letters letter = letter(record);
                List<String> group = List.of(letter.projection(), letter.reason(), letter.event());
                text(record, DeadLetters.SETTLED)
                        .ifPresentOrElse(
                                why -> settled.add(settled(letter, letters.remove(group), why, record)),
                                () -> letters.merge(group, letter, Letters::and));
            });
        }
    }

    private static Settled settled(
            Letters note, @Nullable Letters gone, String why, ConsumerRecord<byte[], byte[]> record) {
        return new Settled(
                note.projection(),
                note.reason(),
                note.event(),
                gone == null ? 0 : gone.letters(),
                why,
                text(record, DeadLetters.SETTLED_BY).orElse("unknown"),
                note.last());
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

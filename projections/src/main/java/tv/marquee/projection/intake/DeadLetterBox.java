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
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
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
    private static final int MOST_PLACES = 20;
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
     * @param letters how many records they are of, of the last ten thousand letters
     * @param first when the first was kept
     * @param last when the last was kept
     * @param places where the records stand of those that were kept last, the latest in front, such as
     *     {@code marquee.subscriber-2@17}
     */
    public record Letters(
            String projection,
            String reason,
            String event,
            long letters,
            Instant first,
            Instant last,
            List<String> places) {}

    /**
     * Notes that all letters of one projection for one reason that are in the box now are dealt with. More of them are news again.
     *
     * @throws SinkUnavailable when it is not known whether that is noted
     */
    public void settle(String projection, String reason, String event, String why, String by) {
        note(settlement(projection, reason, event, why, by));
    }

    /** The same of some of them only. */
    void settle(String projection, String reason, String event, Collection<Letter> letters, String why, String by) {
        ProducerRecord<byte[], byte[]> note = settlement(projection, reason, event, why, by);
        DeadLetters.header(
                note, DeadLetters.SETTLED_AT, letters.stream().map(Letter::at).collect(Collectors.joining(" ")));
        note(note);
    }

    private static ProducerRecord<byte[], byte[]> settlement(
            String projection, String reason, String event, String why, String by) {
        ProducerRecord<byte[], byte[]> note = new ProducerRecord<>(Topic.DEAD_LETTER, null, null);
        DeadLetters.header(note, DeadLetters.PROJECTION, projection);
        DeadLetters.header(note, DeadLetters.REASON, reason);
        DeadLetters.header(note, CloudEventHeaders.TYPE, event);
        DeadLetters.header(note, DeadLetters.SETTLED, why);
        DeadLetters.header(note, DeadLetters.SETTLED_BY, by);
        return note;
    }

    private void note(ProducerRecord<byte[], byte[]> note) {
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
        List<Settled> settled = new ArrayList<>();
        Map<Group, Map<String, Letter>> letters = read(settled);
        return new Contents(
                letters.entrySet().stream()
                        .map(group -> together(
                                group.getKey(), List.copyOf(group.getValue().values())))
                        .sorted(Comparator.comparing(Letters::last).reversed())
                        .toList(),
                settled.reversed());
    }

    /** The letters of one projection for one reason that are not settled. */
    List<Letter> letters(String projection, String reason, String event) {
        return List.copyOf(read(new ArrayList<>())
                .getOrDefault(new Group(projection, reason, event), Map.of())
                .values());
    }

    private Map<Group, Map<String, Letter>> read(List<Settled> settled) {
        Map<Group, Map<String, Letter>> letters = new LinkedHashMap<>();
        try (Consumer<byte[], byte[]> consumer = consumers.createConsumer("marquee.dead-letters", "")) {
            List<PartitionInfo> known = consumer.partitionsFor(Topic.DEAD_LETTER, PATIENCE);
            if (known != null) {
                List<TopicPartition> partitions = known.stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList();
                read(consumer, partitions, letters, settled);
            }
        } catch (KafkaException e) {
            throw new SinkUnavailable("Kafka does not answer: " + e.getClass().getSimpleName(), e);
        }
        letters.values().removeIf(Map::isEmpty);
        return letters;
    }

    private static void read(
            Consumer<byte[], byte[]> consumer,
            Collection<TopicPartition> partitions,
            Map<Group, Map<String, Letter>> letters,
            List<Settled> settled) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, PATIENCE);
        ends.forEach((partition, end) -> consumer.seek(partition, Math.max(begins.get(partition), end - MOST)));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())
                && System.nanoTime() < deadline) {
            consumer.poll(WAIT).forEach(record -> {
                Group group = Group.of(record);
                Map<String, Letter> ofGroup = letters.computeIfAbsent(group, g -> new LinkedHashMap<>());
                text(record, DeadLetters.SETTLED)
                        .ifPresentOrElse(
                                why -> settled.add(settled(group, taken(ofGroup, record), why, record)), () -> {
                                    Letter letter = Letter.of(record);
                                    ofGroup.put(letter.at(), letter);
                                });
            });
        }
    }

    /** Takes those away that a note says are settled, and tells how many they were. */
    private static long taken(Map<String, Letter> letters, ConsumerRecord<byte[], byte[]> note) {
        long before = letters.size();
        text(note, DeadLetters.SETTLED_AT)
                .ifPresentOrElse(at -> letters.keySet().removeAll(Set.of(at.split(" "))), letters::clear);
        return before - letters.size();
    }

    private static Settled settled(Group group, long letters, String why, ConsumerRecord<byte[], byte[]> note) {
        return new Settled(
                group.projection(),
                group.reason(),
                group.event(),
                letters,
                why,
                text(note, DeadLetters.SETTLED_BY).orElse("unknown"),
                Instant.ofEpochMilli(note.timestamp()));
    }

    private static Letters together(Group group, List<Letter> letters) {
        List<Letter> latest = letters.stream()
                .sorted(Comparator.comparing(Letter::kept).reversed())
                .toList();
        return new Letters(
                group.projection(),
                group.reason(),
                group.event(),
                letters.size(),
                latest.getLast().kept(),
                latest.getFirst().kept(),
                latest.stream().limit(MOST_PLACES).map(Letter::at).toList());
    }

    /** Letters that belong together. */
    private record Group(String projection, String reason, String event) {
        static Group of(ConsumerRecord<byte[], byte[]> record) {
            return new Group(
                    text(record, DeadLetters.PROJECTION).orElse("unknown"),
                    text(record, DeadLetters.REASON).orElse("unknown"),
                    text(record, CloudEventHeaders.TYPE).map(DeadLetterBox::cut).orElse("none"));
        }
    }

    /**
     * One of them.
     *
     * @param at where its record stands
     * @param origin the same; null when the letter does not say it in a way that is understood
     * @param key of the record, which says whose it is; null when it has none
     */
    record Letter(
            String at, @Nullable Origin origin, @Nullable String key, Instant kept) {

        static Letter of(ConsumerRecord<byte[], byte[]> record) {
            String topic = text(record, DeadLetters.TOPIC).orElse("?");
            String partition = text(record, DeadLetters.PARTITION).orElse("?");
            String offset = text(record, DeadLetters.OFFSET).orElse("?");
            return new Letter(
                    topic + "-" + partition + "@" + offset,
                    origin(topic, partition, offset),
                    RecordReader.key(record),
                    Instant.ofEpochMilli(record.timestamp()));
        }

        private static @Nullable Origin origin(String topic, String partition, String offset) {
            try {
                return new Origin(topic, Integer.parseInt(partition), Long.parseLong(offset));
            } catch (NumberFormatException garbage) {
                return null;
            }
        }
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

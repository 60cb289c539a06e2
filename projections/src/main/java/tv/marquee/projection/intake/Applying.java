package tv.marquee.projection.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tv.marquee.domain.ledger.UnreadableEvent;

/**
 * Reads records and hands what they say to a projection. What cannot be read or is refused becomes a dead letter, once for all attempts at the same
 * records. For one thread at a time.
 */
final class Applying {

    private final RecordReader reader;
    private final DeadLetters deadLetters;
    private final ApplyingTraces traces;
    private final Set<Origin> kept = new HashSet<>();

    Applying(RecordReader reader, DeadLetters deadLetters, ApplyingTraces traces) {
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.traces = traces;
    }

    /**
     * Applies records.
     *
     * @param slices where they stood
     * @throws SinkUnavailable when it could not be done now; the same records come again
     * @throws Displaced when someone else has gone on with one of the partitions
     */
    void apply(
            Projection projection, Health health, List<ConsumerRecord<byte[], byte[]>> messages, List<Slice> slices) {
        Reading reading = read(projection, messages);
        keep(projection, health, reading.unreadable());
        traces.of(
                projection.name(),
                reading.facts().stream().map(reading::of),
                () -> projection.apply(
                        new Batch(reading.facts(), slices),
                        (fact, reason) ->
                                keep(projection, health, List.of(new DeadLetters.Letter(reading.of(fact), reason)))));
        kept.clear();
    }

    /**
     * Applies all records of some streams anew.
     *
     * @param letters where those of them stand that are dead letters; of others that are refused letters are kept
     * @return where those stand that are refused
     * @throws SinkUnavailable when it could not be done now
     */
    Set<Origin> applyAnew(
            Projection projection, Health health, List<ConsumerRecord<byte[], byte[]>> messages, Set<Origin> letters) {
        Reading reading = read(projection, messages);
        Map<Origin, DeadLetters.Letter> refused = new LinkedHashMap<>();
        reading.unreadable().forEach(letter -> refused.put(RecordReader.origin(letter.message()), letter));
        projection.applyAnew(
                reading.facts(),
                (fact, reason) -> refused.put(fact.origin(), new DeadLetters.Letter(reading.of(fact), reason)));
        keep(
                projection,
                health,
                refused.entrySet().stream()
                        .filter(each -> !letters.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
        kept.clear();
        return Set.copyOf(refused.keySet());
    }

    /** What comes next are other records. */
    void forget() {
        kept.clear();
    }

    /** What records say, and which say nothing that can be read. */
    private record Reading(
            Map<Origin, ConsumerRecord<byte[], byte[]>> byOrigin,
            List<Fact> facts,
            List<DeadLetters.Letter> unreadable) {

        /** The record that one of the facts came in. */
        ConsumerRecord<byte[], byte[]> of(Fact fact) {
            return Objects.requireNonNull(byOrigin.get(fact.origin()));
        }
    }

    private Reading read(Projection projection, List<ConsumerRecord<byte[], byte[]>> messages) {
        Reading reading = new Reading(new HashMap<>(), new ArrayList<>(messages.size()), new ArrayList<>());
        for (ConsumerRecord<byte[], byte[]> message : messages) {
            reading.byOrigin().put(RecordReader.origin(message), message);
            try {
                reader.read(message, projection.events()).ifPresent(reading.facts()::add);
            } catch (UnreadableEvent e) {
                reading.unreadable().add(new DeadLetters.Letter(message, String.valueOf(e.getMessage())));
            }
        }
        return reading;
    }

    /** Keeps letters that were not kept at an earlier attempt. */
    private void keep(Projection projection, Health health, List<DeadLetters.Letter> letters) {
        List<DeadLetters.Letter> fresh = letters.stream()
                .filter(letter -> !kept.contains(RecordReader.origin(letter.message())))
                .toList();
        if (!fresh.isEmpty()) {
            deadLetters.keep(projection.name(), fresh);
            fresh.forEach(letter -> kept.add(RecordReader.origin(letter.message())));
            health.refused(fresh.size(), fresh.getFirst().reason());
        }
    }
}

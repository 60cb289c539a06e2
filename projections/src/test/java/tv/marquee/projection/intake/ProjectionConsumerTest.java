package tv.marquee.projection.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.marquee.projection.Told.ADA;
import static tv.marquee.projection.Told.GENERAL;

import io.micrometer.observation.ObservationRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.ledger.CloudEventHeaders;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.KeysUnavailable;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.Seal;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.ledger.Watermark;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.projection.Told;

class ProjectionConsumerTest {

    private static final TopicPartition AT = new TopicPartition(Topic.SUBSCRIBER.text(), 2);
    private static final Partition PARTITION = new Partition(Topic.SUBSCRIBER.text(), "log-1", 2);

    private final Ledger ledger = Ledger.current();
    private final Map<String, Optional<Seal>> known = new HashMap<>();
    private boolean away;
    private final SubjectKeys keys = new SubjectKeys() {
        @Override
        public Optional<Seal> find(String owner) {
            if (away) {
                throw new KeysUnavailable("keys are away", null);
            }
            return known.get(owner);
        }

        @Override
        public void evict(String owner) {
            known.remove(owner);
        }
    };
    private final MockProducer<byte[], byte[]> letters =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");
    private final Notebook notebook = new Notebook();
    private final Monitor monitor = Monitor.of(notebook, Instant::now);
    private final ProjectionConsumer consumer = new ProjectionConsumer(
            notebook,
            new Applying(
                    new RecordReader(new SealedLedger(ledger, keys)),
                    new DeadLetters(letters),
                    new ApplyingTraces(ObservationRegistry.NOOP)),
            monitor,
            new Throttle(),
            Map.of(AT.topic(), "log-1"));

    @BeforeEach
    void assign() {
        kafka.assign(Set.of(AT));
        kafka.updateBeginningOffsets(Map.of(AT, 0L));
        consumer.onPartitionsAssigned(kafka, Set.of(AT));
    }

    @Test
    void whatIsSealedIsOpenedAndWhoWasForgottenIsPassedOver() {
        Seal seal = Seal.of(new byte[Seal.KEY_BYTES]);
        known.put(ADA.toString(), Optional.of(seal));
        DomainEvent created = Told.created(ADA);
        consumer.onMessage(List.of(message(0, 11, created, ledger.write(created, 0, seal), ADA.toString())), kafka);
        assertThat(notebook.applied.getFirst().facts()).extracting(Fact::event).containsExactly(created);

        known.put(ADA.toString(), Optional.empty());
        consumer.onMessage(List.of(message(1, 12, created, ledger.write(created, 0, seal), ADA.toString())), kafka);
        assertThat(notebook.applied.getLast().facts()).isEmpty();
        assertThat(letters.history()).isEmpty();
    }

    @Test
    void whileKeysAreAwayABatchWaitsAndNothingIsADeadLetter() {
        Seal seal = Seal.of(new byte[Seal.KEY_BYTES]);
        DomainEvent created = Told.created(ADA);
        away = true;

        assertThatThrownBy(() -> consumer.onMessage(
                        List.of(message(0, 11, created, ledger.write(created, 0, seal), ADA.toString())), kafka))
                .isInstanceOf(SinkUnavailable.class);

        assertThat(notebook.applied).isEmpty();
        assertThat(letters.history()).isEmpty();
    }

    @Test
    void aBatchArrivesAsFactsInOrderWithItsPlace() {
        consumer.onMessage(
                List.of(message(0, 11, Told.created(ADA)), message(1, 12, Told.rated(ADA, GENERAL, 9))), kafka);

        assertThat(notebook.applied.getFirst().facts())
                .extracting(Fact::position, Fact::event)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(11L, Told.created(ADA)),
                        org.assertj.core.groups.Tuple.tuple(12L, Told.rated(ADA, GENERAL, 9)));
        assertThat(notebook.applied.getFirst().slices()).containsExactly(new Slice(PARTITION, 0, 2));
    }

    @Test
    void whatBecomesAnothersGoesOnWhereItIsForTheOther() {
        consumer.onMessage(List.of(message(0, 11, Told.created(ADA))), kafka);
        Notebook original = new Notebook();
        Monitor others = Monitor.of(original, Instant::now);
        consumer.become(original, others);
        consumer.onMessage(List.of(message(1, 12, Told.rated(ADA, GENERAL, 9))), kafka);

        assertThat(notebook.applied).hasSize(1);
        assertThat(original.applied.getFirst().slices()).containsExactly(new Slice(PARTITION, 1, 2));
        assertThat(others.progress().applied()).containsEntry(AT.topic() + "-2", 2L);
    }

    @Test
    void whenTopicsWereMadeAnewItBeginsWithTheirFirstRecordWhateverKafkaRemembers() {
        consumer.onMessage(List.of(message(0, 11, Told.created(ADA))), kafka);
        kafka.seek(AT, 1);
        assertThat(consumer.reads(Map.of(AT.topic(), "log-1"))).isTrue();
        assertThat(consumer.reads(Map.of(AT.topic(), "log-2"))).isFalse();

        consumer.startOver(Map.of(AT.topic(), "log-2"));
        consumer.onPartitionsAssigned(kafka, Set.of(AT));

        assertThat(consumer.reads(Map.of(AT.topic(), "log-2"))).isTrue();
        assertThat(kafka.position(AT)).isZero();
        consumer.onMessage(List.of(message(0, 11, Told.created(ADA))), kafka);
        assertThat(notebook.applied.getLast().slices())
                .containsExactly(new Slice(new Partition(AT.topic(), "log-2", AT.partition()), 0, 1));
    }

    @Test
    void whatIsRetiredAppliesNothingAnyMore() {
        consumer.retire();
        consumer.onMessage(List.of(message(0, 11, Told.created(ADA))), kafka);

        assertThat(notebook.applied).isEmpty();
    }

    @Test
    void reachesOverOffsetsWithoutRecords() {
        consumer.onMessage(List.of(message(0, 11, Told.created(ADA))), kafka);
        consumer.onMessage(List.of(message(5, 12, Told.rated(ADA, GENERAL, 9))), kafka);

        assertThat(notebook.applied.getLast().slices()).containsExactly(new Slice(PARTITION, 1, 6));
    }

    @Test
    void garbageBecomesDeadLettersAndTheRestGoesOn() {
        ConsumerRecord<byte[], byte[]> noise = new ConsumerRecord<>(AT.topic(), 2, 0, null, new byte[] {1, 2, 3});
        ConsumerRecord<byte[], byte[]> broken =
                message(1, 12, Told.created(ADA), "{\"profile\":".getBytes(StandardCharsets.UTF_8));
        ConsumerRecord<byte[], byte[]> unknown = message(2, 13, Told.created(ADA));
        unknown.headers().remove("ce_type").add("ce_type", "profile.abducted/1".getBytes(StandardCharsets.UTF_8));
        ConsumerRecord<byte[], byte[]> foreign = message(3, 14, Told.created(ADA), "someone else");

        consumer.onMessage(List.of(noise, broken, unknown, foreign, message(4, 15, Told.created(ADA))), kafka);

        assertThat(notebook.applied.getFirst().facts())
                .extracting(Fact::position)
                .containsExactly(15L);
        assertThat(notebook.applied.getFirst().slices()).containsExactly(new Slice(PARTITION, 0, 5));
        assertThat(letters.history()).hasSize(4).allMatch(l -> l.topic().equals("marquee.dead-letter"));
        ProducerRecord<byte[], byte[]> first = letters.history().getFirst();
        assertThat(first.value()).containsExactly(1, 2, 3);
        assertThat(header(first, "dead-letter-reason")).contains("no key");
        assertThat(header(first, "dead-letter-projection")).isEqualTo("notebook");
        assertThat(header(first, "dead-letter-topic")).isEqualTo("marquee.subscriber");
        assertThat(header(first, "dead-letter-partition")).isEqualTo("2");
        assertThat(header(first, "dead-letter-offset")).isEqualTo("0");
        assertThat(header(letters.history().get(1), "ce_position")).isEqualTo("12");
        assertThat(header(letters.history().get(2), "dead-letter-reason")).contains("profile.abducted/1");
        assertThat(header(letters.history().get(3), "dead-letter-reason")).contains("its key is not its owner");
    }

    @Test
    void whatAProjectionDoesNotAskForIsPassedOverUnread() {
        notebook.events = TitleEvent.class;
        ConsumerRecord<byte[], byte[]> broken =
                message(0, 11, Told.created(ADA), "{\"profile\":".getBytes(StandardCharsets.UTF_8));

        consumer.onMessage(List.of(broken, message(1, 12, Told.rated(ADA, GENERAL, 9))), kafka);

        assertThat(notebook.applied.getFirst().facts()).isEmpty();
        assertThat(notebook.applied.getFirst().slices()).containsExactly(new Slice(PARTITION, 0, 2));
        assertThat(letters.history()).isEmpty();
    }

    @Test
    void aBatchThatCannotBeAppliedNowIsThrownBackAndItsLettersAreKeptOnce() {
        ConsumerRecord<byte[], byte[]> noise = new ConsumerRecord<>(AT.topic(), 2, 0, null, new byte[] {1});
        List<ConsumerRecord<byte[], byte[]>> batch = List.of(noise, message(1, 12, Told.created(ADA)));
        notebook.outage = new SinkUnavailable("the notebook is shut", null);

        assertThatThrownBy(() -> consumer.onMessage(batch, kafka)).isInstanceOf(SinkUnavailable.class);
        assertThat(monitor.status(true).lastError()).isEqualTo("the notebook is shut");

        notebook.outage = null;
        consumer.onMessage(batch, kafka);
        assertThat(notebook.applied).hasSize(1);
        assertThat(letters.history()).hasSize(1);
        assertThat(monitor.status(true).lastError()).isNull();
    }

    @Test
    void aMistakeOfOursIsThrownBackToo() {
        notebook.outage = new ClassCastException("not in the log");

        assertThatThrownBy(() -> consumer.onMessage(List.of(message(0, 11, Told.created(ADA))), kafka))
                .isInstanceOf(SinkUnavailable.class)
                .hasNoCause();
        assertThat(monitor.status(true).lastError()).isEqualTo("ClassCastException");
    }

    @Test
    void aRefusedFactBecomesADeadLetterWithTheReason() {
        notebook.refuses = "it is too long";

        consumer.onMessage(List.of(message(0, 11, Told.created(ADA))), kafka);

        assertThat(header(letters.history().getFirst(), "dead-letter-reason")).isEqualTo("it is too long");
    }

    @Test
    void aStreamIsAppliedAnewAndLettersAreKeptOnlyOfWhatWasNoneBefore() {
        consumer.onMessage(List.of(message(0, 11, Told.created(ADA))), kafka);
        ConsumerRecord<byte[], byte[]> broken =
                message(1, 12, Told.created(ADA), "{\"profile\":".getBytes(StandardCharsets.UTF_8));
        notebook.refuses = "it is too long";
        Set<Origin> refused = consumer.applyAnew(
                List.of(message(0, 11, Told.created(ADA)), broken), Set.of(RecordReader.origin(broken)));

        assertThat(refused).extracting(Origin::offset).containsExactlyInAnyOrder(0L, 1L);
        assertThat(letters.history()).hasSize(1);
        assertThat(header(letters.history().getFirst(), "dead-letter-offset")).isEqualTo("0");
        assertThat(notebook.applied.getLast().slices()).as("offsets stay").isEmpty();
        assertThat(consumer.positions()).containsExactly(Map.entry(AT, 1L));
    }

    @Test
    void whoeverKeepsOffsetsItselfIsReadFromThere() {
        notebook.stored.put(PARTITION, 7L);
        consumer.onPartitionsAssigned(kafka, Set.of(AT));

        assertThat(kafka.position(AT)).isEqualTo(7);
        consumer.onMessage(List.of(message(7, 11, Told.created(ADA))), kafka);
        assertThat(notebook.applied.getFirst().slices()).containsExactly(new Slice(PARTITION, 7, 8));
    }

    @Test
    void aProjectionIsToldWhenOthersMayGoOnWithItsPartitions() {
        consumer.onPartitionsRevokedBeforeCommit(kafka, Set.of(AT));
        consumer.onPartitionsLost(kafka, Set.of(AT));
        assertThat(notebook.revoked).isEqualTo(2);

        consumer.retire();
        consumer.onPartitionsRevokedBeforeCommit(kafka, Set.of(AT));
        assertThat(notebook.revoked).isEqualTo(2);
    }

    @Test
    void whoTakesAnothersPlaceIsToldWhichPartitionsItHas() {
        consumer.onMessage(List.of(message(0, 11, Told.created(ADA))), kafka);
        Notebook other = new Notebook();
        consumer.become(other, monitor);

        assertThat(other.assigned).containsExactly(PARTITION);
    }

    @Test
    void whoTakesAnothersPlaceIsToldSoBeforeAnyoneHearsHowFarItIs() {
        consumer.onMessage(List.of(message(0, 11, Told.created(ADA))), kafka);
        Notebook original = new Notebook();
        Monitor others = Monitor.of(original, Instant::now);
        others.progress().published(new Watermark(11, Map.of(AT.topic() + "-2", 1L)));
        consumer.become(original, others);

        assertThat(original.told).containsExactly("assigned", "reached 11");
    }

    @Test
    void aDisplacedReaderGoesWhereTheOffsetIsNow() {
        notebook.outage = new Displaced(PARTITION);
        notebook.stored.put(PARTITION, 40L);

        consumer.onMessage(List.of(message(0, 11, Told.created(ADA))), kafka);

        assertThat(notebook.applied).isEmpty();
        assertThat(kafka.position(AT)).isEqualTo(40);
    }

    private ConsumerRecord<byte[], byte[]> message(long offset, long position, DomainEvent event) {
        return message(offset, position, event, event.owner());
    }

    private ConsumerRecord<byte[], byte[]> message(long offset, long position, DomainEvent event, String key) {
        return message(offset, position, event, ledger.write(event), key);
    }

    private ConsumerRecord<byte[], byte[]> message(long offset, long position, DomainEvent event, byte[] payload) {
        return message(offset, position, event, payload, event.owner());
    }

    private ConsumerRecord<byte[], byte[]> message(
            long offset, long position, DomainEvent event, byte[] payload, String key) {
        Envelope envelope = new Envelope(
                position,
                new UUID(0, position),
                event.stream(),
                0,
                ledger.nameOf(event),
                key,
                event.at(),
                null,
                payload);
        ConsumerRecord<byte[], byte[]> message =
                new ConsumerRecord<>(AT.topic(), AT.partition(), offset, key.getBytes(StandardCharsets.UTF_8), payload);
        CloudEventHeaders.of(envelope).forEach(message.headers()::add);
        return message;
    }

    private static String header(ProducerRecord<?, ?> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    /** Notes what it is given. */
    private static final class Notebook implements Projection {

        private final Set<Partition> assigned = new HashSet<>();
        private final List<String> told = new ArrayList<>();
        private int revoked;
        final List<Batch> applied = new ArrayList<>();
        final Map<Partition, Long> stored = new HashMap<>();
        Class<? extends DomainEvent> events = DomainEvent.class;

        @Nullable
        RuntimeException outage;

        @Nullable
        String refuses;

        @Override
        public String name() {
            return "notebook";
        }

        @Override
        public Set<Topic> topics() {
            return Set.of(Topic.SUBSCRIBER);
        }

        @Override
        public Set<Class<? extends DomainEvent>> events() {
            return Set.of(events);
        }

        @Override
        public String prepare() {
            return "notebook-1";
        }

        @Override
        public Map<Partition, Long> assigned(Set<Partition> partitions) {
            assigned.addAll(partitions);
            told.add("assigned");
            return stored;
        }

        @Override
        public void revoked() {
            revoked++;
        }

        @Override
        public void apply(Batch batch, Refusals refusals) {
            if (outage != null) {
                throw outage;
            }
            if (refuses != null) {
                batch.facts().forEach(fact -> refusals.refuse(fact, String.valueOf(refuses)));
            }
            applied.add(batch);
        }

        @Override
        public void reached(long position) {
            told.add("reached " + position);
        }
    }
}

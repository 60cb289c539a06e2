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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.EventName;
import tv.marquee.domain.ledger.KeysUnavailable;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.ledger.Watermark;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.projection.IdleProjection;
import tv.marquee.projection.NoKeys;
import tv.marquee.projection.Told;

class BackfillTest {

    private static final Ledger LEDGER = Ledger.current();
    private static final String SUBSCRIBER = Topic.SUBSCRIBER.text();
    private static final long AT_FULL_SPEED = 0;

    private final List<Envelope> stored = new ArrayList<>();
    private final MockProducer<byte[], byte[]> letters =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Broker broker = new Broker();
    private final Notebook notebook = new Notebook();
    private final Applying applying = new Applying(
            new RecordReader(new SealedLedger(LEDGER, new NoKeys())),
            new DeadLetters(letters),
            new ApplyingTraces(ObservationRegistry.NOOP));
    private final Monitor monitor = Monitor.of(notebook, Instant::now);

    @Test
    void whatKafkaHasIsReadFromTheEventStoreAndTheRestIsLeftToTheConsumer() {
        store(3, Told.created(ADA));
        store(5, Told.rated(ADA, GENERAL, 9));
        store(8, Told.rated(ADA, GENERAL, 2));
        published(5, Map.of(SUBSCRIBER + "-2", 40L, Topic.CATALOGUE.text() + "-1", 7L));
        Backfill backfill = backfill();

        assertThat(backfill.next(AT_FULL_SPEED)).isEqualTo(2);
        assertThat(backfill.isDone()).isFalse();
        assertThat(backfill.next(AT_FULL_SPEED)).isZero();

        assertThat(backfill.isDone()).isTrue();
        assertThat(notebook.facts()).extracting(Fact::position).containsExactly(3L, 5L);
        assertThat(broker.continued)
                .isEqualTo(Map.of("marquee.notebook-2", Map.of(new TopicPartition(SUBSCRIBER, 2), 40L)));
        assertThat(notebook.slices())
                .as("for who keeps offsets itself")
                .containsExactly(new Slice(new Partition(SUBSCRIBER, "log-1", 2), 0, 40));
    }

    @Test
    void whatIsPublishedMeanwhileIsReadToo() {
        store(3, Told.created(ADA));
        published(3, Map.of(SUBSCRIBER + "-2", 1L));
        Backfill backfill = backfill();
        backfill.next(AT_FULL_SPEED);
        store(4, Told.rated(ADA, GENERAL, 9));
        published(4, Map.of(SUBSCRIBER + "-2", 2L));

        assertThat(backfill.next(AT_FULL_SPEED)).isEqualTo(1);
        assertThat(backfill.next(AT_FULL_SPEED)).isZero();
        assertThat(notebook.slices()).extracting(Slice::to).containsExactly(2L);
    }

    @Test
    void atARateAPageIsNotMoreThanASecondOfIt() {
        for (int position = 1; position <= 25; position++) {
            store(position, Told.rated(ADA, GENERAL, 9));
        }
        published(25, Map.of(SUBSCRIBER + "-2", 25L));

        assertThat(backfill().next(10)).isEqualTo(10);
    }

    @Test
    void whatCouldNotBeAppliedNowComesAgain() {
        store(3, Told.created(ADA));
        published(3, Map.of(SUBSCRIBER + "-2", 1L));
        Backfill backfill = backfill();
        notebook.outage = new SinkUnavailable("the sink is shut", null);
        assertThatThrownBy(() -> backfill.next(AT_FULL_SPEED)).isSameAs(notebook.outage);

        notebook.outage = null;
        assertThat(backfill.next(AT_FULL_SPEED)).isEqualTo(1);
    }

    @Test
    void whileKeysAreAwayItWaitsAndSaysSo() {
        store(3, Told.created(ADA));
        published(3, Map.of(SUBSCRIBER + "-2", 1L));
        Backfill backfill = backfill();
        notebook.outage = new KeysUnavailable("keys are away", null);

        assertThatThrownBy(() -> backfill.next(AT_FULL_SPEED))
                .isInstanceOf(SinkUnavailable.class)
                .hasMessageContaining("KeysUnavailable");
        assertThat(letters.history()).isEmpty();

        notebook.outage = null;
        assertThat(backfill.next(AT_FULL_SPEED)).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsADeadLetterThatSaysWhereItStands() {
        stored.add(new Envelope(
                3,
                new UUID(0, 3),
                Told.created(ADA).stream(),
                0,
                EventName.parse("profile.unheard-of/1"),
                ADA.toString(),
                Instant.EPOCH,
                null,
                "{}".getBytes(StandardCharsets.UTF_8)));
        store(4, Told.rated(ADA, GENERAL, 9));
        published(4, Map.of(SUBSCRIBER + "-2", 2L));

        backfill().next(AT_FULL_SPEED);

        assertThat(notebook.facts()).extracting(Fact::position).containsExactly(4L);
        assertThat(letters.history()).hasSize(1).allSatisfy(letter -> {
            assertThat(letter.key()).asString(StandardCharsets.UTF_8).isEqualTo(ADA.toString());
            assertThat(letter.headers().lastHeader(DeadLetters.TOPIC).value())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("event-store");
            assertThat(letter.headers().lastHeader(DeadLetters.OFFSET).value())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("3");
        });
    }

    @Test
    void beforeTheRelayHasToldHowMuchThereIsItWaits() {
        assertThatThrownBy(() -> backfill().next(AT_FULL_SPEED))
                .isInstanceOf(SinkUnavailable.class)
                .hasMessageContaining("relay");
    }

    @Test
    void aCopyWhoseConsumerHasReadIsFilledAlready() {
        store(3, Told.created(ADA));
        published(3, Map.of(SUBSCRIBER + "-2", 1L));
        broker.known = Map.of(new TopicPartition(SUBSCRIBER, 2), new OffsetAndMetadata(1));
        Backfill backfill = backfill();

        assertThat(backfill.next(AT_FULL_SPEED)).isZero();
        assertThat(backfill.isDone()).isTrue();
        assertThat(notebook.facts()).isEmpty();
    }

    @Test
    void whatAnotherProcessHasFilledMeanwhileIsNotHandedOverOnceMore() {
        store(3, Told.created(ADA));
        published(3, Map.of(SUBSCRIBER + "-2", 1L));
        Backfill backfill = backfill();
        backfill.next(AT_FULL_SPEED);
        broker.known = Map.of(new TopicPartition(SUBSCRIBER, 2), new OffsetAndMetadata(1));

        assertThat(backfill.next(AT_FULL_SPEED)).isZero();
        assertThat(backfill.isDone()).isTrue();
        assertThat(notebook.slices()).isEmpty();
        assertThat(broker.continued).isEmpty();
    }

    @Test
    void onceClosedItAppliesNothing() {
        store(3, Told.created(ADA));
        published(3, Map.of(SUBSCRIBER + "-2", 1L));
        Backfill backfill = backfill();
        backfill.close();

        assertThat(backfill.next(AT_FULL_SPEED)).isZero();
        assertThat(notebook.facts()).isEmpty();
    }

    private Backfill backfill() {
        StoredLog log = (after, upTo, most) -> stored.stream()
                .filter(event -> event.position() > after && event.position() <= upTo)
                .limit(most)
                .toList();
        return new Backfill(notebook, log, applying, monitor, broker);
    }

    private void store(long position, DomainEvent event) {
        stored.add(new Envelope(
                position,
                new UUID(0, position),
                event.stream(),
                position,
                LEDGER.nameOf(event),
                event.owner(),
                Instant.EPOCH,
                null,
                LEDGER.write(event)));
    }

    private void published(long position, Map<String, Long> offsets) {
        monitor.progress().published(new Watermark(position, offsets));
    }

    /** Remembers what it was told, and keeps offsets itself. */
    private static final class Notebook extends IdleProjection {

        private final List<Batch> applied = new ArrayList<>();
        private @Nullable RuntimeException outage;

        List<Fact> facts() {
            return applied.stream().flatMap(batch -> batch.facts().stream()).toList();
        }

        List<Slice> slices() {
            return applied.stream().flatMap(batch -> batch.slices().stream()).toList();
        }

        @Override
        public String prepare() {
            return "notebook-2";
        }

        @Override
        public Map<Partition, Long> assigned(Set<Partition> partitions) {
            return partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> 0L));
        }

        @Override
        public void apply(Batch batch, Refusals refusals) {
            if (outage != null) {
                throw outage;
            }
            applied.add(batch);
        }
    }

    private static final class Broker extends KafkaBroker {

        private final Map<String, Map<TopicPartition, Long>> continued = new HashMap<>();
        private Map<TopicPartition, OffsetAndMetadata> known = Map.of();

        Broker() {
            super(Besides.away());
        }

        @Override
        Map<String, String> topics() {
            return Map.of(SUBSCRIBER, "log-1");
        }

        @Override
        Map<TopicPartition, OffsetAndMetadata> offsets(String group) {
            return known;
        }

        @Override
        void continueAt(String group, Map<TopicPartition, Long> offsets) {
            continued.put(group, offsets);
        }
    }
}

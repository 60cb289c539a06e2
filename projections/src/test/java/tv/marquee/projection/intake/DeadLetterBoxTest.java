package tv.marquee.projection.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.projection.intake.DeadLetterBox.Contents;
import tv.marquee.projection.intake.DeadLetterBox.Letter;
import tv.marquee.projection.intake.DeadLetterBox.Letters;
import tv.marquee.projection.intake.DeadLetterBox.Settled;

class DeadLetterBoxTest {

    private static final TopicPartition AT = new TopicPartition(Topic.DEAD_LETTER, 0);

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final List<ConsumerRecord<byte[], byte[]>> topic = new ArrayList<>();
    private final DeadLetterBox box = new DeadLetterBox(
            new DefaultKafkaConsumerFactory<>(Map.of()) {
                @Override
                public Consumer<byte[], byte[]> createConsumer(String group, String suffix) {
                    return consumer();
                }
            },
            producer);

    @Test
    void lettersArePutTogetherByWhyAndTheLastIsNamed() {
        arrive(letter("titles", "not JSON", "title.added", 5));
        arrive(letter("titles", "not JSON", "title.added", 9));
        arrive(letter("profiles", "not JSON", "title.added", 9));

        assertThat(box.contents().letters())
                .extracting(Letters::projection, Letters::letters, Letters::places)
                .containsExactly(
                        tuple("profiles", 1L, List.of("marquee.catalogue-2@9")),
                        tuple("titles", 2L, List.of("marquee.catalogue-2@9", "marquee.catalogue-2@5")));
    }

    @Test
    void whatIsSettledIsGoneFromTheListWithWhyAndByWhomAndMoreIsNewsAgain() {
        arrive(letter("titles", "not JSON", "title.added", 5));
        arrive(letter("titles", "too old", "title.added", 6));
        box.settle("titles", "not JSON", "title.added", "NO_EVENTS", "someone");
        arrive(producer.history().getLast());

        Contents settled = box.contents();
        assertThat(settled.letters()).extracting(Letters::reason).containsExactly("too old");
        assertThat(settled.settled())
                .extracting(Settled::reason, Settled::letters, Settled::why, Settled::by)
                .containsExactly(tuple("not JSON", 1L, "NO_EVENTS", "someone"));

        arrive(letter("titles", "not JSON", "title.added", 11));
        assertThat(box.contents().letters()).extracting(Letters::reason).containsExactly("not JSON", "too old");
    }

    @Test
    void someCanBeSettledWithoutTheOthersAndOneThatWasKeptTwiceCountsOnce() {
        arrive(letter("titles", "not JSON", "title.added", 5));
        arrive(letter("titles", "not JSON", "title.added", 9));
        arrive(letter("titles", "not JSON", "title.added", 9));
        List<Letter> letters = box.letters("titles", "not JSON", "title.added");
        assertThat(letters)
                .extracting(Letter::origin)
                .extracting(Origin::offset)
                .containsExactly(5L, 9L);

        box.settle("titles", "not JSON", "title.added", letters.subList(0, 1), "APPLIED_ANEW", "someone");
        arrive(producer.history().getLast());

        assertThat(box.contents().letters())
                .extracting(Letters::places)
                .containsExactly(List.of("marquee.catalogue-2@9"));
        assertThat(box.contents().settled())
                .extracting(Settled::letters, Settled::why)
                .containsExactly(tuple(1L, "APPLIED_ANEW"));
    }

    private static ProducerRecord<byte[], byte[]> letter(String projection, String reason, String event, long offset) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(Topic.DEAD_LETTER, null, null, null, "?".getBytes(UTF_8));
        DeadLetters.header(letter, DeadLetters.PROJECTION, projection);
        DeadLetters.header(letter, DeadLetters.REASON, reason);
        DeadLetters.header(letter, "ce_type", event);
        DeadLetters.header(letter, DeadLetters.TOPIC, "marquee.catalogue");
        DeadLetters.header(letter, DeadLetters.PARTITION, "2");
        DeadLetters.header(letter, DeadLetters.OFFSET, Long.toString(offset));
        return letter;
    }

    private void arrive(ProducerRecord<byte[], byte[]> record) {
        long offset = topic.size();
        topic.add(new ConsumerRecord<>(
                AT.topic(),
                AT.partition(),
                offset,
                1_000 * offset,
                TimestampType.CREATE_TIME,
                0,
                0,
                record.key(),
                record.value(),
                new RecordHeaders(record.headers()),
                Optional.empty()));
    }

    private MockConsumer<byte[], byte[]> consumer() {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updatePartitions(AT.topic(), List.of(new PartitionInfo(AT.topic(), 0, Node.noNode(), null, null)));
        consumer.updateBeginningOffsets(Map.of(AT, 0L));
        consumer.updateEndOffsets(Map.of(AT, (long) topic.size()));
        consumer.schedulePollTask(() -> topic.forEach(consumer::addRecord));
        return consumer;
    }
}

package tv.marquee.projection.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

class StreamHistoryTest {

    private static final TopicPartition ONE = new TopicPartition("marquee.subscriber", 1);
    private static final TopicPartition TWO = new TopicPartition("marquee.subscriber", 2);

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");
    private final StreamHistory history = new StreamHistory(
            new DefaultKafkaConsumerFactory<>(Map.of()) {
                @Override
                public Consumer<byte[], byte[]> createConsumer(String group, String suffix) {
                    kafka.updateBeginningOffsets(Map.of(ONE, 0L, TWO, 0L));
                    return kafka;
                }
            },
            Map.of(ONE, Set.of("ada"), TWO, Set.of("bob")));

    @Test
    void givesTheRecordsOfSomeKeysUpToWhereAReaderIsAndThenTheRest() {
        add(ONE, 0, "ada");
        add(ONE, 1, "bob");
        add(ONE, 2, "ada");
        add(ONE, 3, null);
        add(ONE, 4, "ada");
        add(TWO, 0, "ada");
        add(TWO, 1, "bob");

        assertThat(history.upTo(Map.of(ONE, 3L, TWO, 2L)))
                .extracting(ConsumerRecord::partition, ConsumerRecord::offset)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(1, 0L),
                        org.assertj.core.groups.Tuple.tuple(1, 2L),
                        org.assertj.core.groups.Tuple.tuple(2, 1L));

        add(ONE, 3, null);
        add(ONE, 4, "ada");
        assertThat(history.upTo(Map.of(ONE, 5L, TWO, 2L)))
                .extracting(ConsumerRecord::offset)
                .containsExactly(4L);
        assertThat(history.upTo(Map.of(ONE, 5L, TWO, 2L))).isEmpty();
    }

    private void add(TopicPartition at, long offset, @Nullable String key) {
        kafka.addRecord(new ConsumerRecord<>(
                at.topic(), at.partition(), offset, key == null ? null : key.getBytes(UTF_8), new byte[0]));
    }
}

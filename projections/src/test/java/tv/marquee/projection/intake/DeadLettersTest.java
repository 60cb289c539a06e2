package tv.marquee.projection.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadLettersTest {

    private static final List<DeadLetters.Letter> ONE =
            List.of(new DeadLetters.Letter(new ConsumerRecord<>("t", 0, 7, new byte[] {1}, new byte[] {2}), "because"));

    @Test
    void aLetterTooLargeWithItsHeadersGoesWithoutItsValue() {
        Kafka kafka = new Kafka(new RecordTooLargeException());

        new DeadLetters(kafka).keep("titles", ONE);

        assertThat(kafka.history()).hasSize(1);
        assertThat(kafka.history().getFirst().value()).isNull();
        assertThat(kafka.history().getFirst().headers().lastHeader("dead-letter-offset"))
                .isNotNull();
    }

    @Test
    void aLetterThatCannotBeKeptHoldsTheBatchUp() {
        Kafka kafka = new Kafka(new TimeoutException("away"));

        assertThatThrownBy(() -> new DeadLetters(kafka).keep("titles", ONE)).isInstanceOf(SinkUnavailable.class);
    }

    /** Fails the first record. */
    private static final class Kafka extends MockProducer<byte[], byte[]> {

        private @Nullable RuntimeException next;

        Kafka(RuntimeException first) {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
            next = first;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message) {
            return send(message, (metadata, failure) -> {});
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message, Callback callback) {
            RuntimeException failure = next;
            next = null;
            return failure == null ? super.send(message, callback) : CompletableFuture.failedFuture(failure);
        }
    }
}

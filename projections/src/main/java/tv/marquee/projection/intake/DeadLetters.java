package tv.marquee.projection.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.ledger.Topic;

/**
 * Keeps records that no projection could apply: key, value and headers as they were, and in headers of its own the reason,
 * the projection, and the topic, partition and offset where the record stands. A letter may be kept twice.
 */
final class DeadLetters {

    static final String REASON = "dead-letter-reason";
    static final String PROJECTION = "dead-letter-projection";
    static final String TOPIC = "dead-letter-topic";
    static final String PARTITION = "dead-letter-partition";
    static final String OFFSET = "dead-letter-offset";

    /** Of a record that is no letter, but says that those before it are settled: why, and who says so. */
    static final String SETTLED = "dead-letter-settled";

    static final String SETTLED_BY = "dead-letter-settled-by";

    /** Where the records of those stand that are settled, apart by blanks; of a note without it, all before it are. */
    static final String SETTLED_AT = "dead-letter-settled-at";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Producer<byte[], byte[]> producer;

    DeadLetters(Producer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    /** A record and why it is refused. */
    record Letter(ConsumerRecord<byte[], byte[]> message, String reason) {}

    /**
     * Returns when all letters are durable.
     *
     * @throws SinkUnavailable when one is not
     */
    void keep(String projection, List<Letter> letters) {
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>(letters.size());
            letters.forEach(letter -> sent.add(
                    producer.send(written(projection, letter, letter.message().value()))));
            for (int i = 0; i < sent.size(); i++) {
                await(sent.get(i), projection, letters.get(i));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkUnavailable("interrupted while keeping dead letters", e);
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new SinkUnavailable("dead letters cannot be kept", e);
        }
    }

    /** With its headers a letter may be too large; then it goes without the value, which stands where it came from. */
    private void await(Future<RecordMetadata> sent, String projection, Letter letter)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            sent.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)) {
                throw e;
            }
            producer.send(written(projection, letter, null)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static ProducerRecord<byte[], byte[]> written(String projection, Letter letter, byte @Nullable [] value) {
        ConsumerRecord<byte[], byte[]> message = letter.message();
        ProducerRecord<byte[], byte[]> written =
                new ProducerRecord<>(Topic.DEAD_LETTER, null, message.key(), value, message.headers());
        header(written, REASON, letter.reason());
        header(written, PROJECTION, projection);
        header(written, TOPIC, message.topic());
        header(written, PARTITION, Integer.toString(message.partition()));
        header(written, OFFSET, Long.toString(message.offset()));
        return written;
    }

    static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

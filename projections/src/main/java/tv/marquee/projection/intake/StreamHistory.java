package tv.marquee.projection.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads what Kafka holds of some streams, beside whoever follows the log. */
final class StreamHistory implements AutoCloseable {

    /** Without a record. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration WAIT = Duration.ofMillis(200);

    private final Map<TopicPartition, Set<String>> streams;
    private final Consumer<byte[], byte[]> consumer;

    /** @param streams keys of records, by the partition where they stand */
    StreamHistory(ConsumerFactory<byte[], byte[]> consumers, Map<TopicPartition, Set<String>> streams) {
        this.streams = streams;
        this.consumer = consumers.createConsumer("marquee.retries", "");
        consumer.assign(streams.keySet());
        consumer.seekToBeginning(streams.keySet());
    }

    /**
     * The records from where it stands up to some offsets, in the order of each partition.
     *
     * @throws SinkUnavailable when Kafka does not answer
     */
    List<ConsumerRecord<byte[], byte[]>> upTo(Map<TopicPartition, Long> ends) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (isBefore(ends)) {
                if (System.nanoTime() > deadline) {
                    throw new SinkUnavailable("Kafka does not give the records of a stream", null);
                }
                ConsumerRecords<byte[], byte[]> read = consumer.poll(WAIT);
                if (!read.isEmpty()) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                }
                for (ConsumerRecord<byte[], byte[]> message : read) {
                    TopicPartition at = new TopicPartition(message.topic(), message.partition());
                    if (message.offset() < ends.getOrDefault(at, 0L) && isWanted(at, message)) {
                        found.add(message);
                    }
                }
            }
            ends.forEach((at, end) -> {
                if (streams.containsKey(at)) {
                    consumer.seek(at, end);
                }
            });
            return found;
        } catch (KafkaException e) {
            throw new SinkUnavailable("Kafka does not answer: " + e.getClass().getSimpleName(), e);
        }
    }

    private boolean isBefore(Map<TopicPartition, Long> ends) {
        return streams.keySet().stream().anyMatch(at -> consumer.position(at) < ends.getOrDefault(at, 0L));
    }

    private boolean isWanted(TopicPartition at, ConsumerRecord<byte[], byte[]> message) {
        return message.key() != null && streams.getOrDefault(at, Set.of()).contains(RecordReader.key(message));
    }

    @Override
    public void close() {
        consumer.close();
    }
}

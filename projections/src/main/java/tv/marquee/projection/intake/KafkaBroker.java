package tv.marquee.projection.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.ledger.Topic;

/** What must be asked of Kafka itself. */
class KafkaBroker {

    /** Made by whoever publishes the log. */
    private static final List<String> TOPICS = Stream.concat(
                    Stream.of(Topic.values()).map(Topic::text), Stream.of(Topic.WATERMARK, Topic.DEAD_LETTER))
            .toList();

    private final Admin admin;

    KafkaBroker(Admin admin) {
        this.admin = admin;
    }

    /**
     * The identity of each topic; one that was deleted and made again has another.
     *
     * @throws SinkUnavailable when Kafka does not answer, or does not have all topics yet
     */
    Map<String, String> topics() {
        Map<String, String> identities = new HashMap<>();
        answer(admin.describeTopics(TOPICS).allTopicNames())
                .forEach((name, description) ->
                        identities.put(name, description.topicId().toString()));
        return identities;
    }

    /**
     * Where a group of consumers continues; partitions never read are left out.
     *
     * @throws SinkUnavailable when Kafka does not answer
     */
    Map<TopicPartition, OffsetAndMetadata> offsets(String group) {
        return answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    /**
     * Lets a group of consumers that has none yet continue at some offsets.
     *
     * @throws SinkUnavailable when Kafka does not answer, or somebody of the group reads
     */
    void continueAt(String group, Map<TopicPartition, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> all = new HashMap<>();
        offsets.forEach((partition, offset) -> all.put(partition, new OffsetAndMetadata(offset)));
        answer(admin.alterConsumerGroupOffsets(group, all).all());
    }

    private static <T extends @Nullable Object> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SinkUnavailable("interrupted while asking Kafka", e);
        } catch (ExecutionException | KafkaException e) {
            Throwable reason = e.getCause() == null ? e : e.getCause();
            if (reason instanceof UnknownTopicOrPartitionException) {
                throw new SinkUnavailable("Kafka does not have the log's topics yet", e);
            }
            throw new SinkUnavailable(
                    "Kafka does not answer: " + reason.getClass().getSimpleName(), e);
        }
    }
}

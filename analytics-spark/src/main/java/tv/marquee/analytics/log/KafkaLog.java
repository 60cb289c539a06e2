package tv.marquee.analytics.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import tv.marquee.domain.ledger.Topic;

/** The log's topics on Kafka. */
final class KafkaLog {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final String SOURCE = "kafka";

    private final SparkSession spark;
    private final KafkaAccess kafka;

    KafkaLog(SparkSession spark, KafkaAccess kafka) {
        this.spark = spark;
        this.kafka = kafka;
    }

    /**
     * What identifies the content of the topics.
     *
     * @throws LogUnavailable when Kafka does not answer or has no log
     */
    String identity() {
        List<String> topics = Stream.of(Topic.values()).map(Topic::text).toList();
        try (Admin admin = Admin.create(kafka.client())) {
            return admin
                    .describeTopics(topics)
                    .allTopicNames()
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .values()
                    .stream()
                    .map(topic -> topic.name() + "=" + topic.topicId())
                    .sorted()
                    .collect(Collectors.joining("\n"));
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            throw new LogUnavailable(kafka + " does not tell of its topics: " + reason(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted while asking Kafka", e);
        }
    }

    /**
     * By partition, where a topic ends.
     *
     * @throws LogUnavailable when Kafka does not answer or has no such topic
     */
    Map<String, Long> ends(String topic) {
        Map<String, Object> settings = kafka.client();
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        ByteArrayDeserializer bytes = new ByteArrayDeserializer();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            List<PartitionInfo> partitions = consumer.partitionsFor(topic, PATIENCE);
            if (partitions == null || partitions.isEmpty()) {
                throw new LogUnavailable(kafka + " has no topic " + topic, null);
            }
            Map<String, Long> ends = new TreeMap<>();
            consumer.endOffsets(
                            partitions.stream()
                                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                                    .toList(),
                            PATIENCE)
                    .forEach((partition, end) -> ends.put(partition.toString(), end));
            return ends;
        } catch (KafkaException e) {
            throw new LogUnavailable(kafka + " does not answer: " + reason(e), e);
        }
    }

    /** The records of a topic from its beginning to some ends. */
    Dataset<Row> upTo(String topic, Map<String, Long> ends) {
        return spark.read()
                .format(SOURCE)
                .options(kafka.options())
                .option("subscribe", topic)
                .option("startingOffsets", "earliest")
                .option("endingOffsets", json(topic, ends))
                .option("includeHeaders", true)
                .load();
    }

    /**
     * The records of topics from their beginning as they grow.
     *
     * @param topics separated by commas
     * @param most records read at once
     */
    Dataset<Row> follow(String topics, long most) {
        return spark.readStream()
                .format(SOURCE)
                .options(kafka.options())
                .option("subscribe", topics)
                .option("startingOffsets", "earliest")
                .option("maxOffsetsPerTrigger", most)
                .option("includeHeaders", true)
                .load();
    }

    /** Of a client that could not be made, why. */
    private static String reason(Exception e) {
        Throwable cause = e.getCause();
        return cause == null ? String.valueOf(e.getMessage()) : e.getMessage() + ": " + cause.getMessage();
    }

    private static String json(String topic, Map<String, Long> ends) {
        return ends.entrySet().stream()
                .map(end -> "\"" + end.getKey().substring(topic.length() + 1) + "\":" + end.getValue())
                .collect(Collectors.joining(",", "{\"" + topic + "\":{", "}}"));
    }
}

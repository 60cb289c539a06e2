package tv.marquee.projection.intake;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.TopicPartitionOffset;
import org.springframework.util.backoff.ExponentialBackOff;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.ledger.UnreadableEvent;
import tv.marquee.domain.ledger.Watermark;

/** Sets up the containers that poll Kafka. */
final class Containers {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int MANY_BYTES = 256 << 10;

    private final ConsumerFactory<byte[], byte[]> consumers;

    Containers(ConsumerFactory<byte[], byte[]> consumers) {
        this.consumers = consumers;
    }

    /** Delivers batches to a projection; one that fails is delivered again until it does not, with growing pauses. */
    KafkaMessageListenerContainer<byte[], byte[]> following(
            String group, Projection projection, ProjectionConsumer listener) {
        ContainerProperties properties = new ContainerProperties(
                projection.topics().stream().map(Topic::text).toArray(String[]::new));
        properties.setGroupId(group);
        properties.setClientId(group);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setConsumerRebalanceListener(listener);
        properties.setMessageListener(listener);
        properties.setKafkaConsumerProperties(waiting(projection.patience()));
        KafkaMessageListenerContainer<byte[], byte[]> container = container(group, properties);
        container.setCommonErrorHandler(forEver());
        return container;
    }

    /** Delivers the newest watermark and all that come, to everyone who asks: it belongs to no group. */
    KafkaMessageListenerContainer<byte[], byte[]> watermarks(Watermarks watermarks) {
        ContainerProperties properties = new ContainerProperties(new TopicPartitionOffset(Topic.WATERMARK, 0, -1L));
        properties.setGroupId("marquee.watermark");
        properties.setClientId("marquee.watermark");
        properties.setAckMode(ContainerProperties.AckMode.MANUAL);
        properties.setMessageListener((MessageListener<byte[], byte[]>) message -> publish(message, watermarks));
        return container("marquee.watermark", properties);
    }

    /** Reads some streams from the start, for no group; the caller closes it. */
    StreamHistory historyOf(Map<TopicPartition, Set<String>> streams) {
        return new StreamHistory(consumers, streams);
    }

    private KafkaMessageListenerContainer<byte[], byte[]> container(String name, ContainerProperties properties) {
        properties.setMissingTopicsFatal(false);
        properties.setAuthExceptionRetryInterval(Duration.ofSeconds(10));
        properties.setPollTimeout(Duration.ofSeconds(1).toMillis());
        properties.setShutdownTimeout(Duration.ofSeconds(10).toMillis());
        KafkaMessageListenerContainer<byte[], byte[]> container =
                new KafkaMessageListenerContainer<>(consumers, properties);
        container.setBeanName(name);
        return container;
    }

    /** Kafka answers when it has many records, or when patience is at an end; without patience, as soon as it has one. */
    private static Properties waiting(Duration patience) {
        Properties properties = new Properties();
        if (patience.isPositive()) {
            properties.setProperty(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, Integer.toString(MANY_BYTES));
            properties.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, Long.toString(patience.toMillis()));
        }
        return properties;
    }

    private static DefaultErrorHandler forEver() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        return new DefaultErrorHandler(pauses);
    }

    private static void publish(ConsumerRecord<byte[], byte[]> message, Watermarks watermarks) {
        byte[] value = message.value();
        if (value == null) {
            return;
        }
        try {
            watermarks.published(Watermark.read(value));
        } catch (UnreadableEvent e) {
            // The next watermark says all that this one could have said.
        }
    }
}

package tv.marquee.projection.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/**
 * Where Kafka is, and how much is read from it at once.
 *
 * @param bootstrapServers {@code host:port}, one or more
 * @param properties more of Kafka's own settings of a client, such as {@code security.protocol}
 * @param batch most records handed to a projection at once, 1 to 10,000
 * @param autoStartup whether projections follow the log from the start of the process, else from
 *     {@link Projections#start()}
 */
@ConfigurationProperties("marquee.kafka")
record KafkaSettings(
        List<String> bootstrapServers,
        @Nullable Map<String, String> properties,
        @DefaultValue("2000") int batch,
        @DefaultValue("true") boolean autoStartup) {

    /** The largest record in bytes. */
    private static final int LARGEST = 8 << 20;

    KafkaSettings {
        bootstrapServers = List.copyOf(bootstrapServers);
        properties = properties == null ? Map.of() : Map.copyOf(properties);
        if (bootstrapServers.isEmpty()) {
            throw new IllegalArgumentException("marquee.kafka.bootstrap-servers is empty");
        }
        if (batch < 1 || batch > 10_000) {
            throw new IllegalArgumentException("marquee.kafka.batch is outside 1 to 10,000");
        }
    }

    /** Consumers that see a record as soon as it is there, and notice within seconds when one of them is gone. */
    ConsumerFactory<byte[], byte[]> consumers() {
        Map<String, Object> settings = new HashMap<>(clients());
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batch);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 4 << 20);
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 100);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        return new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The producer of dead letters; the caller closes it. */
    Producer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(clients());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The administrator's client; the caller closes it. */
    Admin admin() {
        Map<String, Object> settings = new HashMap<>(clients());
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        return Admin.create(settings);
    }

    private Map<String, Object> clients() {
        Map<String, Object> settings = new HashMap<>(properties == null ? Map.of() : properties);
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 10_000);
        return settings;
    }
}

package tv.marquee.command.publication;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Kafka is.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param properties more of Kafka's own settings of a client, such as {@code security.protocol}
 */
@ConfigurationProperties("marquee.kafka")
public record KafkaSettings(
        String bootstrapServers, @Nullable Map<String, String> properties) {

    public KafkaSettings {
        if (bootstrapServers == null || bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("marquee.kafka.bootstrap-servers is missing");
        }
        properties = properties == null ? Map.of() : Map.copyOf(properties);
    }

    /** What a client is made with, beside what it is for. */
    Map<String, Object> client(Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(properties == null ? Map.of() : properties);
        all.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        all.putAll(more);
        return all;
    }
}

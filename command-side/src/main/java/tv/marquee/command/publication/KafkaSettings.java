package tv.marquee.command.publication;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Kafka is.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 */
@ConfigurationProperties("marquee.kafka")
public record KafkaSettings(String bootstrapServers) {

    public KafkaSettings {
        if (bootstrapServers == null || bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("marquee.kafka.bootstrap-servers is missing");
        }
    }
}

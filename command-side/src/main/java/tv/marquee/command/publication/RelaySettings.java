package tv.marquee.command.publication;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the relay works.
 *
 * @param batch events sent before the position moves
 * @param tick how often it looks for events of other processes; its own process wakes it at once
 * @param lease how long it keeps its turn without a sign of life
 * @param inspection how often it checks that Kafka still holds what was sent
 * @param patience how long Kafka may take for a batch
 * @param notice how long those who read from Kafka get to notice that its topics were made anew, before they are filled
 */
@ConfigurationProperties("marquee.relay")
public record RelaySettings(
        @DefaultValue("1000") int batch,
        @DefaultValue("20ms") Duration tick,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("15s") Duration inspection,
        @DefaultValue("30s") Duration patience,
        @DefaultValue("3s") Duration notice) {

    public RelaySettings {
        if (batch < 1
                || !tick.isPositive()
                || !lease.isPositive()
                || !inspection.isPositive()
                || !patience.isPositive()
                || !notice.isPositive()) {
            throw new IllegalArgumentException("marquee.relay: every setting is more than nothing");
        }
    }
}

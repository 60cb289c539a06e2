package tv.marquee.query.freshness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a read waits for what was asked of it.
 *
 * @param limit the longest wait
 * @param interval from one look to the next
 */
@ConfigurationProperties("marquee.freshness")
public record FreshnessSettings(
        @DefaultValue("1s") Duration limit,
        @DefaultValue("5ms") Duration interval) {

    public FreshnessSettings {
        if (limit.isNegative() || limit.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("marquee.freshness.limit is outside 0 to 1 minute");
        }
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("marquee.freshness.interval is not positive");
        }
    }
}

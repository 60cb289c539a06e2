package tv.marquee.query.freshness;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a read waits for what was asked of it.
 *
 * @param limit the longest wait
 * @param interval from one look to the next, where another process writes the shelf
 * @param heardInterval the same where this process writes it, for a write that is not heard of
 */
@ConfigurationProperties("marquee.freshness")
public record FreshnessSettings(
        @DefaultValue("1s") Duration limit,
        @DefaultValue("5ms") Duration interval,
        @DefaultValue("50ms") Duration heardInterval) {

    public FreshnessSettings {
        if (limit.isNegative() || limit.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("marquee.freshness.limit is outside 0 to 1 minute");
        }
        if (!interval.isPositive() || !heardInterval.isPositive()) {
            throw new IllegalArgumentException("marquee.freshness intervals are not positive");
        }
    }
}

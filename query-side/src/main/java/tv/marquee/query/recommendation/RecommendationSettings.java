package tv.marquee.query.recommendation;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where models come from.
 *
 * @param folder the folder of all models; it may appear later
 * @param poll how long to wait between two looks for a newer model, 100 ms to an hour
 */
@ConfigurationProperties("marquee.models")
record RecommendationSettings(
        Path folder, @DefaultValue("1s") Duration poll) {

    RecommendationSettings {
        if (poll.compareTo(Duration.ofMillis(100)) < 0 || poll.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("marquee.models.poll is not between 100 ms and an hour");
        }
    }
}

package tv.marquee.api.media;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where moving pictures are.
 *
 * @param folder holds one folder a title, such as {@code tmdb-653}, with {@code master.m3u8} in it; titles without one show
 *     the demo clip, and so do all when this is not set
 * @param linkLifetime how long a link serves; longer than the longest evening
 */
@ConfigurationProperties("marquee.media")
public record MediaSettings(
        @Nullable Path folder, @DefaultValue("12h") Duration linkLifetime) {

    public MediaSettings {
        if (!linkLifetime.isPositive()) {
            throw new IllegalArgumentException("marquee.media.link-lifetime is not positive");
        }
    }
}

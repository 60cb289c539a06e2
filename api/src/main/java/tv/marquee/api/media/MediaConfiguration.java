package tv.marquee.api.media;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.api.security.SecuritySettings;
import tv.marquee.command.gateway.Playbacks;

/** Moving pictures by link. Settings {@code marquee.media.*}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaSettings.class)
@Import(MediaController.class)
public class MediaConfiguration {

    @Bean
    MediaLibrary mediaLibrary(MediaSettings settings) {
        return new MediaLibrary(settings.folder());
    }

    @Bean
    OpenPlaybacks openPlaybacks(Playbacks playbacks) {
        return new OpenPlaybacks(playbacks, Ticker.systemTicker());
    }

    @Bean
    MediaLinks mediaLinks(SecuritySettings settings, InstantSource clock) {
        return new MediaLinks(settings.key(), clock);
    }
}

package tv.marquee.api.playbacks;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Watching over REST. Settings {@code marquee.playback.*}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlaybackSettings.class)
@Import({PlaybackController.class, ProfilePlaybackController.class})
public class PlaybackConfiguration {

    @Bean
    StreamAllowance streamAllowance(PlaybackSettings settings) {
        return account -> settings.streams();
    }
}

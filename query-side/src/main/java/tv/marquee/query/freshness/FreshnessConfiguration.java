package tv.marquee.query.freshness;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Read-your-writes over whatever tells how far shelves have come. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FreshnessSettings.class)
public class FreshnessConfiguration {

    @Bean
    ShelfWrites shelfWrites() {
        return new ShelfWrites();
    }

    @Bean
    Freshness freshness(ShelfProgress progress, FreshnessSettings settings, ShelfWrites writes) {
        return new PollingFreshness(progress, settings, Waiting.real(writes));
    }
}

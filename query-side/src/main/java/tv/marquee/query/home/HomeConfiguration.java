package tv.marquee.query.home;

import com.github.benmanes.caffeine.cache.Ticker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.recommendation.Recommendations;

/** The home page from titles and recommendations. */
@Configuration(proxyBeanMethods = false)
public class HomeConfiguration {

    @Bean
    Home home(Titles titles, Recommendations recommendations) {
        return new ComposedHome(titles, recommendations, new CatalogueRows(titles, Ticker.systemTicker()));
    }
}

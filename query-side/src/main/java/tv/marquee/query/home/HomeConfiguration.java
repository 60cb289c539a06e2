package tv.marquee.query.home;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.recommendation.Recommendations;
import tv.marquee.query.trend.NearbyTrends;

/** The home page from titles and recommendations. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HomeSettings.class)
public class HomeConfiguration {

    @Bean
    Home home(
            Titles titles,
            Recommendations recommendations,
            NearbyTrends trends,
            HomeSettings settings,
            InstantSource clock) {
        Ticker ticker = Ticker.systemTicker();
        return new ComposedHome(
                titles,
                recommendations,
                new CatalogueRows(titles, ticker),
                new TrendingRows(trends, titles, ticker),
                new FavouritePeople(titles, ticker),
                settings.verified(),
                clock);
    }
}

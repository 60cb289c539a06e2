package tv.marquee.query.recommendation;

import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.trend.NearbyTrends;

/** Recommendations in memory; needs a {@link CatalogueFilter}, {@link PopularTitles}, {@link ContentNeighbours} and {@link NearbyTrends}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecommendationSettings.class)
public class RecommendationConfiguration {

    private static final Duration CONTENT_PAUSE = Duration.ofSeconds(2);

    @Bean(initMethod = "start", destroyMethod = "close")
    ModelShelf modelShelf(RecommendationSettings settings) {
        return new ModelShelf(settings.folder(), settings.poll());
    }

    @Bean
    PublishedModels publishedModels(RecommendationSettings settings, ModelShelf shelf) {
        return new ModelManifests(settings.folder(), shelf::state);
    }

    @Bean(destroyMethod = "close")
    ContentLikeness contentLikeness(ContentNeighbours neighbours) {
        ContentLikeness likeness = new ContentLikeness(neighbours);
        likeness.start(CONTENT_PAUSE);
        return likeness;
    }

    @Bean
    Recommendations recommendations(
            ModelShelf models,
            CatalogueFilter catalogue,
            PopularTitles popular,
            NearbyTrends trends,
            ContentLikeness content) {
        return new ModelRecommendations(models, catalogue, new TrendingFirst(popular, trends), content);
    }
}

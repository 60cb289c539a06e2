package tv.marquee.query.recommendation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recommendations in memory; needs a {@link CatalogueFilter} and {@link PopularTitles}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RecommendationSettings.class)
public class RecommendationConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    ModelShelf modelShelf(RecommendationSettings settings) {
        return new ModelShelf(settings.folder(), settings.poll());
    }

    @Bean
    Recommendations recommendations(ModelShelf models, CatalogueFilter catalogue, PopularTitles popular) {
        return new ModelRecommendations(models, catalogue, popular);
    }
}

package tv.marquee.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.BeansException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tv.marquee.query.trend.NearbyTrends;

class RecommendationConfigurationTest {

    @TempDir
    Path models;

    @Test
    void itAnswersFromTheFolderThatIsSet() {
        new ModelFixture().write(models, ModelFixture.VERSION);

        try (AnnotationConfigApplicationContext context = context(Map.of("marquee.models.folder", models.toString()))) {
            context.refresh();

            assertThat(context.getBean(Recommendations.class).live())
                    .hasValueSatisfying(live -> assertThat(live.version()).isEqualTo(ModelFixture.VERSION));
        }
    }

    @Test
    void aPauseOutOfRangeIsRefused() {
        try (AnnotationConfigApplicationContext context =
                context(Map.of("marquee.models.folder", models.toString(), "marquee.models.poll", "1ms"))) {
            assertThatExceptionOfType(BeansException.class)
                    .isThrownBy(context::refresh)
                    .havingRootCause()
                    .withMessageContaining("marquee.models.poll");
        }
    }

    private static AnnotationConfigApplicationContext context(Map<String, Object> settings) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.registerBean(CatalogueFilter.class, () -> (title, ceiling) -> true);
        context.registerBean(PopularTitles.class, () -> (ceiling, limit) -> List.of());
        context.registerBean(
                NearbyTrends.class,
                () -> new NearbyTrends(
                        (audience, today) -> List.of(),
                        account -> Optional.empty(),
                        InstantSource.system(),
                        Ticker.systemTicker()));
        context.registerBean(
                ContentNeighbours.class, () -> (position, limit) -> new ContentNeighbours.Page(Map.of(), position, 0));
        context.register(RecommendationConfiguration.class);
        return context;
    }
}

package tv.marquee.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.projection.intake.ProjectionStatus;
import tv.marquee.projection.intake.Projections;

class ProjectionsConfigurationTest {

    private static final Map<String, Object> NOTHING_IS_THERE = Map.of(
            "marquee.kafka.bootstrap-servers", "127.0.0.1:1",
            "marquee.elasticsearch.uri", "http://127.0.0.1:1",
            "marquee.warehouse.url", "jdbc:sqlserver://127.0.0.1:1;loginTimeout=1",
            "marquee.warehouse.pseudonym-secret", "a secret of sixteen");

    @Test
    void everyProjectionWaitsForWhatIsNotThereYetWithoutHoldingUpTheStart() {
        try (AnnotationConfigApplicationContext house = new AnnotationConfigApplicationContext()) {
            house.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", NOTHING_IS_THERE));
            house.registerBean(SubjectKeys.class, NoKeys::new);
            house.register(ProjectionsConfiguration.class);
            house.refresh();

            assertThat(house.getBean(Projections.class).statuses())
                    .allMatch(status -> !status.running())
                    .extracting(ProjectionStatus::name)
                    .containsExactly(
                            "titles",
                            "profiles",
                            "accounts",
                            "viewing",
                            "subscriptions",
                            "reviews",
                            "downloads",
                            "impressions",
                            "requests",
                            "embeddings",
                            "warehouse");
            assertThat(house.getBeanNamesForType(DataSource.class)).isEmpty();
        }
    }
}

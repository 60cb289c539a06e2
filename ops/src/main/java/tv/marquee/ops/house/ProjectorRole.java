package tv.marquee.ops.house;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.command.privacy.PrivacyConfiguration;
import tv.marquee.command.store.EventLog;
import tv.marquee.command.store.EventStoreConfiguration;
import tv.marquee.projection.ProjectionsConfiguration;
import tv.marquee.projection.intake.Projections;
import tv.marquee.projection.intake.StoredLog;

/** What follows Kafka. Of the event store it needs the keys of people, and the log where Kafka lacks it. */
@Configuration(proxyBeanMethods = false)
@Import({
    EventStoreConfiguration.class,
    PrivacyConfiguration.class,
    ProjectionsConfiguration.class,
    RebuildsEndpoint.class,
    DeadLettersEndpoint.class
})
class ProjectorRole {

    @Bean
    ProjectionMetrics projectionMetrics(Projections projections) {
        return new ProjectionMetrics(projections);
    }

    @Bean
    StoredLog storedLog(EventLog log) {
        return new EventStoreLog(log::read);
    }

    /** Known as {@code keepingUp}: a group may not have the name of what is in it. */
    @Bean("keepingUpHealthIndicator")
    ProjectionsHealth projectionsHealth(Projections projections) {
        return new ProjectionsHealth(projections);
    }
}

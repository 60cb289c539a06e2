package tv.marquee.ops.house;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.marquee.api.ApiConfiguration;
import tv.marquee.api.operation.LogFollowers;
import tv.marquee.api.tmdb.TmdbConfiguration;
import tv.marquee.api.web.WebClientConfiguration;
import tv.marquee.command.CommandSideConfiguration;
import tv.marquee.command.catalogue.CatalogueReactionConfiguration;
import tv.marquee.command.privacy.PrivacyReactionConfiguration;
import tv.marquee.command.publication.PublicationConfiguration;
import tv.marquee.command.publication.Relay;
import tv.marquee.command.subscription.SalesConfiguration;
import tv.marquee.command.subscription.SubscriptionReactionConfiguration;
import tv.marquee.projection.ProjectionsConfiguration;
import tv.marquee.projection.intake.DeadLetterBox;
import tv.marquee.projection.intake.Projections;
import tv.marquee.projection.rebuild.Rebuilds;
import tv.marquee.projection.shelf.ShelfListener;
import tv.marquee.query.QuerySideConfiguration;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfWrites;
import tv.marquee.query.recommendation.RecommendationConfiguration;

/** Every role in one process, as on the local platform. Time and identities come in here. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    CommandSideConfiguration.class,
    SalesConfiguration.class,
    SubscriptionReactionConfiguration.class,
    CatalogueReactionConfiguration.class,
    PrivacyReactionConfiguration.class,
    PublicationConfiguration.class,
    ProjectionsConfiguration.class,
    QuerySideConfiguration.class,
    RecommendationConfiguration.class,
    ApiConfiguration.class,
    WebClientConfiguration.class,
    TmdbConfiguration.class,
    PositionsEndpoint.class,
    RebuildsEndpoint.class,
    DeadLettersEndpoint.class
})
class HouseConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Projections and readers live in one process here, so a reader hears of the write that it waits for. */
    @Bean
    ShelfListener shelfListener(ShelfWrites writes) {
        return new ShelfListener() {
            @Override
            public void written(Shelf shelf, String id, long position) {
                writes.written(shelf, id, position);
            }

            @Override
            public void reached(Shelf shelf, long position) {
                writes.reached(shelf, position);
            }
        };
    }

    @Bean
    HouseMetrics houseMetrics(Relay relay, Projections projections) {
        return new HouseMetrics(relay, projections);
    }

    /** Known as {@code keepingUp}: a group may not have the name of what is in it. */
    @Bean("keepingUpHealthIndicator")
    ProjectionsHealth projectionsHealth(Projections projections) {
        return new ProjectionsHealth(projections);
    }

    @Bean
    LogFollowers logFollowers(Relay relay, Projections projections, Rebuilds rebuilds, DeadLetterBox letters) {
        return new HouseFollowers(relay, projections, rebuilds, letters);
    }

    @Bean
    RequestsWithoutIds requestsWithoutIds() {
        return new RequestsWithoutIds();
    }

    @Bean
    Supplier<UUID> identities() {
        return UUID::randomUUID;
    }
}

package tv.marquee.ops.house;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.api.tmdb.TmdbConfiguration;
import tv.marquee.command.CommandSideConfiguration;
import tv.marquee.command.catalogue.CatalogueReactionConfiguration;
import tv.marquee.command.privacy.PrivacyReactionConfiguration;
import tv.marquee.command.publication.PublicationConfiguration;
import tv.marquee.command.publication.Relay;
import tv.marquee.command.subscription.SalesConfiguration;
import tv.marquee.command.subscription.SubscriptionReactionConfiguration;
import tv.marquee.query.catalogue.elasticsearch.ElasticsearchTitleConfiguration;
import tv.marquee.query.elasticsearch.ElasticsearchConfiguration;

/** What follows the event store, and what the catalogue comes from. */
@Configuration(proxyBeanMethods = false)
@Import({
    CommandSideConfiguration.class,
    SalesConfiguration.class,
    SubscriptionReactionConfiguration.class,
    CatalogueReactionConfiguration.class,
    PrivacyReactionConfiguration.class,
    PublicationConfiguration.class,
    ElasticsearchConfiguration.class,
    ElasticsearchTitleConfiguration.class,
    TmdbConfiguration.class,
    RefillEndpoint.class
})
class RelayRole {

    @Bean
    RelayMetrics relayMetrics(Relay relay) {
        return new RelayMetrics(relay);
    }
}

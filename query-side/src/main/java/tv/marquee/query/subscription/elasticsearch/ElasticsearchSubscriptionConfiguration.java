package tv.marquee.query.subscription.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.subscription.Subscriptions;

/** Subscriptions from Elasticsearch. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchSubscriptionConfiguration {

    @Bean
    Subscriptions subscriptions(ElasticsearchClient client) {
        return new ElasticsearchSubscriptions(new ElasticsearchReads(client));
    }
}

package tv.marquee.query.impression.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.impression.Impressions;

/** Impressions from Elasticsearch. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchImpressionConfiguration {

    @Bean
    Impressions impressions(ElasticsearchClient client) {
        return new ElasticsearchImpressions(new ElasticsearchReads(client));
    }
}

package tv.marquee.query.trend.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.trend.Trends;

/** Trends from Elasticsearch. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchTrendConfiguration {

    @Bean
    Trends trends(ElasticsearchClient client) {
        return new ElasticsearchTrends(new ElasticsearchReads(client));
    }
}

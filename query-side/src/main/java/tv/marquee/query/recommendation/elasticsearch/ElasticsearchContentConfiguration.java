package tv.marquee.query.recommendation.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.recommendation.ContentNeighbours;

/** Titles that are alike by content, from Elasticsearch. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchContentConfiguration {

    @Bean
    ContentNeighbours contentNeighbours(ElasticsearchClient client) {
        return new ElasticsearchContentNeighbours(new ElasticsearchReads(client));
    }
}

package tv.marquee.query.freshness.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.DocumentPositions;
import tv.marquee.query.freshness.ShelfProgress;

/** Progress of shelves from Elasticsearch. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchFreshnessConfiguration {

    @Bean
    ShelfProgress shelfProgress(ElasticsearchClient client) {
        return new ElasticsearchShelfProgress(new ElasticsearchReads(client));
    }

    @Bean
    DocumentPositions documentPositions(ElasticsearchClient client) {
        return new ElasticsearchDocumentPositions(client);
    }
}

package tv.marquee.query.privacy.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.privacy.Requests;

/** Requests from Elasticsearch. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchRequestConfiguration {

    @Bean
    Requests requests(ElasticsearchClient client) {
        return new ElasticsearchRequests(new ElasticsearchReads(client));
    }
}

package tv.marquee.query.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one Elasticsearch client of a process. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ElasticsearchConnection.class)
public class ElasticsearchConfiguration {

    /** Starts whether or not Elasticsearch is there. */
    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearchClient(ElasticsearchConnection connection) {
        return connection.open();
    }
}

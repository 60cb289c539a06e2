package tv.marquee.query.review.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.review.Reviews;

/** Reviews from Elasticsearch. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchReviewConfiguration {

    @Bean
    Reviews reviews(ElasticsearchClient client) {
        return new ElasticsearchReviews(new ElasticsearchReads(client));
    }
}

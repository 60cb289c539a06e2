package tv.marquee.query.viewing.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.Viewings;

/** What people watched, by id from the shelf {@code viewing}. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchViewingConfiguration {

    @Bean
    Viewings viewings(ElasticsearchClient client) {
        ElasticsearchReads reads = new ElasticsearchReads(client);
        return profile -> reads.get(Shelf.VIEWING, profile.toString(), ViewingView.class);
    }
}

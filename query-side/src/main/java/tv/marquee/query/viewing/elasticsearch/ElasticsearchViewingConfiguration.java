package tv.marquee.query.viewing.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfWrites;
import tv.marquee.query.freshness.ViewCache;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.Viewings;

/** What people watched, by id from the shelf {@code viewing}. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchViewingConfiguration {

    @Bean
    Viewings viewings(ElasticsearchClient client, ShelfWrites writes) {
        ElasticsearchReads reads = new ElasticsearchReads(client);
        ViewCache<ViewingView> cache = writes.cache(
                Shelf.VIEWING, ViewingView.class, view -> view.titles().size());
        return profile -> {
            String id = profile.toString();
            return cache.find(id, () -> reads.get(Shelf.VIEWING, id, ViewingView.class));
        };
    }
}

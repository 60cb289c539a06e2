package tv.marquee.query.profile.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfWrites;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.Profiles;

/** Profiles from Elasticsearch. Without {@link ShelfWrites} to hear of, none is kept in memory. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchProfileConfiguration {

    @Bean
    Profiles profiles(ElasticsearchClient client, ObjectProvider<ShelfWrites> writes) {
        return new ElasticsearchProfiles(
                new ElasticsearchReads(client),
                writes.getIfAvailable(ShelfWrites::new)
                        .cache(Shelf.PROFILES, ProfileView.class, ElasticsearchProfileConfiguration::titles));
    }

    private static int titles(ProfileView view) {
        return view.ratings().size()
                + view.list().size()
                + view.hidden().size()
                + view.reviewed().size();
    }
}

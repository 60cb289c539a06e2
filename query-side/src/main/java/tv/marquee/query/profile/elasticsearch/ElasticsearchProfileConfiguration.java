package tv.marquee.query.profile.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.profile.Profiles;

/** Profiles from Elasticsearch. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchProfileConfiguration {

    @Bean
    Profiles profiles(ElasticsearchClient client) {
        return new ElasticsearchProfiles(new ElasticsearchReads(client));
    }
}

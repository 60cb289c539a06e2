package tv.marquee.query.catalogue.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.catalogue.ShownTitles;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.elasticsearch.ElasticsearchReads;

/** Titles from Elasticsearch. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchTitleConfiguration {

    @Bean
    Titles titles(ElasticsearchClient client) {
        return new ElasticsearchTitles(new ElasticsearchReads(client));
    }

    @Bean
    ShownTitles shownTitles(ElasticsearchClient client) {
        ShownTitles shown = new ShownTitles(new ElasticsearchShownTitles(new ElasticsearchReads(client)));
        shown.start(Duration.ofSeconds(2));
        return shown;
    }
}

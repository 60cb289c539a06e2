package tv.marquee.query.trend.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.account.Accounts;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.trend.NearbyTrends;
import tv.marquee.query.trend.Trends;

/** Trends from Elasticsearch. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchTrendConfiguration {

    @Bean
    Trends trends(ElasticsearchClient client) {
        return new ElasticsearchTrends(new ElasticsearchReads(client));
    }

    @Bean
    NearbyTrends nearbyTrends(Trends trends, Accounts accounts, InstantSource clock) {
        return new NearbyTrends(trends, accounts, clock, Ticker.systemTicker());
    }
}

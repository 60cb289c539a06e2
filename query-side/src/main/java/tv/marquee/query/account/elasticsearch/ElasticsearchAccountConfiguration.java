package tv.marquee.query.account.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.account.Accounts;
import tv.marquee.query.elasticsearch.ElasticsearchReads;

/** Accounts from Elasticsearch. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchAccountConfiguration {

    @Bean
    Accounts accounts(ElasticsearchClient client) {
        return new ElasticsearchAccounts(new ElasticsearchReads(client));
    }
}

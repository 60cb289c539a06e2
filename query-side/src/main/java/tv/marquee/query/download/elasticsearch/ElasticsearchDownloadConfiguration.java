package tv.marquee.query.download.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.query.download.DownloadDevices;
import tv.marquee.query.download.DownloadsView;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;

/** Devices by account from the shelf {@code downloads}. */
@Configuration(proxyBeanMethods = false)
public class ElasticsearchDownloadConfiguration {

    @Bean
    DownloadDevices downloadDevices(ElasticsearchClient client) {
        ElasticsearchReads reads = new ElasticsearchReads(client);
        return account -> reads.get(Shelf.DOWNLOADS, account.toString(), DownloadsView.class);
    }
}

package tv.marquee.api.downloads;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.query.download.DownloadDevices;
import tv.marquee.query.freshness.Freshness;

/** The REST door of downloads, and the account's devices for all doors. */
@Configuration(proxyBeanMethods = false)
@Import({DeviceController.class, DownloadController.class})
public class DownloadConfiguration {

    @Bean
    OwnDevices ownDevices(DownloadDevices devices, Freshness freshness, Wishes wishes) {
        return new OwnDevices(devices, freshness, wishes);
    }
}

package tv.marquee.command.subscription;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.command.gateway.Offers;

/** What is on sale: the gateway's port {@code Offers}. Settings {@code marquee.offers.*}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfferSettings.class)
public class OfferConfiguration {

    @Bean
    Offers offers(OfferSettings settings) {
        List<Offers.Sale> sales = settings.sales();
        return () -> sales;
    }
}

package tv.marquee.command.subscription;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Offers;
import tv.marquee.command.gateway.PaymentNotices;

/**
 * What is sold, and the payment provider, for the roles that sell: the gateway's ports {@code Offers}, {@code Cards} and
 * {@code PaymentNotices}. Settings {@code marquee.offers.*} and {@code marquee.payments.*}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OfferSettings.class, PaymentSettings.class})
public class SalesConfiguration {

    @Bean
    Offers offers(OfferSettings settings) {
        List<Offers.Sale> sales = settings.sales();
        return () -> sales;
    }

    @Bean
    PaymentProvider paymentProvider() {
        return new TestPaymentProvider();
    }

    @Bean
    PaymentNotices paymentNotices(Commands commands, PaymentSettings settings, ObjectProvider<Clock> clock) {
        return new SignedNotices(commands, settings, clock.getIfAvailable(Clock::systemUTC));
    }
}

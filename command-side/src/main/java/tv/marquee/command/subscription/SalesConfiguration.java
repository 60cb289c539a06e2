package tv.marquee.command.subscription;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.gateway.TestBank;

/**
 * What is sold, and the payment provider, for the roles that sell: the gateway's ports {@code Offers}, {@code Cards},
 * {@code PaymentNotices} and {@code TestBank}. Settings {@code marquee.offers.*} and {@code marquee.payments.*}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PaymentSettings.class)
@Import(OfferConfiguration.class)
public class SalesConfiguration {

    @Bean
    PaymentProvider paymentProvider() {
        return new TestPaymentProvider();
    }

    @Bean
    SignedNotices paymentNotices(Commands commands, PaymentSettings settings, ObjectProvider<Clock> clock) {
        return new SignedNotices(commands, settings, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    TestBank testBank(Entitlements subscriptions, SignedNotices notices) {
        return new NotifyingTestBank(subscriptions, notices);
    }
}

package tv.marquee.command.subscription;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.store.Histories;

/** What accounts may watch with. */
@Configuration(proxyBeanMethods = false)
public class SubscriptionConfiguration {

    @Bean
    Entitlements entitlements(Histories histories) {
        return new DecidedEntitlements(histories);
    }
}

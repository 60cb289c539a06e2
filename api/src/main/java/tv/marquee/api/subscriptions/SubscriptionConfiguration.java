package tv.marquee.api.subscriptions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.api.security.Gate;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Cards;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.gateway.Offers;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.subscription.Subscriptions;

/** The REST door of subscriptions. */
@Configuration(proxyBeanMethods = false)
@Import({PlanController.class, SubscriptionController.class, PaymentNoticeController.class})
public class SubscriptionConfiguration {

    @Bean
    Subscribing subscribing(Entitlements subscriptions, Offers offers, Cards cards, Gate gate, Wishes wishes) {
        return new Subscribing(subscriptions, offers, cards, gate, wishes);
    }

    @Bean
    OwnSubscription ownSubscription(Subscriptions subscriptions, Freshness freshness) {
        return new OwnSubscription(subscriptions, freshness);
    }
}

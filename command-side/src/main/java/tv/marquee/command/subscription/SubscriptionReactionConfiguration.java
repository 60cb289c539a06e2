package tv.marquee.command.subscription;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.reaction.ReactionConfiguration;
import tv.marquee.command.store.ErrandRunner;

/** What follows by itself from what happens to subscriptions, for the role that reacts; beside what is sold. */
@Configuration(proxyBeanMethods = false)
@Import(ReactionConfiguration.class)
public class SubscriptionReactionConfiguration {

    @Bean
    WhenPaymentRequestedThenCharge whenPaymentRequestedThenCharge(
            Entitlements subscriptions, PaymentProvider provider, Commands commands, ObjectProvider<Clock> clock) {
        return new WhenPaymentRequestedThenCharge(
                subscriptions, provider, commands, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    WhenPaymentCameTooLateThenRefund whenPaymentCameTooLateThenRefund(PaymentProvider provider) {
        return new WhenPaymentCameTooLateThenRefund(provider);
    }

    @Bean
    WhenDeadlineComesThenGoOn whenDeadlineComesThenGoOn(
            Entitlements subscriptions, Commands commands, ObjectProvider<Clock> clock) {
        return new WhenDeadlineComesThenGoOn(subscriptions, commands, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    ErrandRunner charging(WhenPaymentRequestedThenCharge reaction) {
        return reaction.runner();
    }

    @Bean
    ErrandRunner refunding(WhenPaymentCameTooLateThenRefund reaction) {
        return reaction.runner();
    }

    @Bean
    ErrandRunner keepingDeadlines(WhenDeadlineComesThenGoOn reaction) {
        return reaction.runner();
    }
}

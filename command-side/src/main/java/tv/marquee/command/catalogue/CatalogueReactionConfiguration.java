package tv.marquee.command.catalogue;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.reaction.ReactionConfiguration;
import tv.marquee.command.store.ErrandRunner;

/** What follows by itself from what happens to titles, for the role that reacts. */
@Configuration(proxyBeanMethods = false)
@Import(ReactionConfiguration.class)
public class CatalogueReactionConfiguration {

    @Bean
    WhenAvailabilityEndsThenWithdraw whenAvailabilityEndsThenWithdraw(Commands commands, ObjectProvider<Clock> clock) {
        return new WhenAvailabilityEndsThenWithdraw(commands, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    ErrandRunner endingAvailability(WhenAvailabilityEndsThenWithdraw reaction) {
        return reaction.runner();
    }
}

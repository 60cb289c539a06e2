package tv.marquee.command.privacy;

import java.time.Clock;
import org.axonframework.common.caching.Cache;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.reaction.ReactionConfiguration;
import tv.marquee.command.store.ErrandRunner;
import tv.marquee.command.store.Histories;
import tv.marquee.command.store.ProfileSeatTable;
import tv.marquee.domain.ledger.SubjectKeys;

/** What follows by itself from requests of people, for the role that reacts. */
@Configuration(proxyBeanMethods = false)
@Import(ReactionConfiguration.class)
public class PrivacyReactionConfiguration {

    @Bean
    WhenErasureIsApprovedThenForget whenErasureIsApprovedThenForget(
            Histories histories,
            Erasure erasure,
            SubjectKeys keys,
            Cache memory,
            Commands commands,
            ObjectProvider<Clock> clock) {
        return new WhenErasureIsApprovedThenForget(
                histories, erasure, keys, memory, commands, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    WhenUseIsLimitedThenProfilesFollow whenUseIsLimitedThenProfilesFollow(
            Histories histories, ProfileSeatTable seats, Commands commands, ObjectProvider<Clock> clock) {
        return new WhenUseIsLimitedThenProfilesFollow(
                histories, seats, commands, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    ErrandRunner limitingUse(WhenUseIsLimitedThenProfilesFollow reaction) {
        return reaction.limiting();
    }

    @Bean
    ErrandRunner liftingRestrictions(WhenUseIsLimitedThenProfilesFollow reaction) {
        return reaction.lifting();
    }

    @Bean
    ErrandRunner forgetting(WhenErasureIsApprovedThenForget reaction) {
        return reaction.runner();
    }
}

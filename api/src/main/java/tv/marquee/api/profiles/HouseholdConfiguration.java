package tv.marquee.api.profiles;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.api.security.Gate;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.gateway.Pins;
import tv.marquee.command.gateway.ProfileOwners;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.profile.Profiles;

/** The people on an account, for whichever door. Needs query-side's ports, {@link Pins}, the wishes and the gate. */
@Configuration(proxyBeanMethods = false)
public class HouseholdConfiguration {

    @Bean
    ProfileLocks profileLocks(Pins pins, Gate gate) {
        return new ProfileLocks(pins, gate);
    }

    @Bean
    OwnProfiles ownProfiles(
            Profiles profiles, Freshness freshness, ProfileLocks locks, ProfileOwners owners, Pins pins) {
        return new OwnProfiles(profiles, freshness, locks, owners, pins);
    }

    @Bean(destroyMethod = "close")
    ImpressionLog impressionLog(Wishes wishes) {
        return new ImpressionLog(wishes);
    }

    @Bean
    Household household(Wishes wishes, Pins pins, OwnProfiles profiles, Credentials credentials) {
        return new Household(wishes, pins, profiles, credentials);
    }
}

package tv.marquee.command.profile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.marquee.command.gateway.Pins;
import tv.marquee.command.gateway.ProfileOwners;
import tv.marquee.command.secret.Argon2Hashes;
import tv.marquee.command.store.CrossStreamRule;
import tv.marquee.command.store.Histories;
import tv.marquee.command.store.ProfileSeatTable;
import tv.marquee.command.store.Reaching;

/** Profiles: whose they are, how many an account may have, and their PINs. */
@Configuration(proxyBeanMethods = false)
public class ProfileConfiguration {

    @Bean
    CrossStreamRule profilesWithinPlan(ProfileSeatTable seats, Histories histories) {
        return new ProfilesWithinPlan(seats, histories);
    }

    @Bean
    ProfileOwners profileOwners(ProfileSeatTable seats) {
        return profile -> Reaching.eventStore(() -> seats.accountOf(profile));
    }

    @Bean
    Pins pins(Histories histories, Argon2Hashes hashes) {
        return new DecidedPins(histories, hashes);
    }
}

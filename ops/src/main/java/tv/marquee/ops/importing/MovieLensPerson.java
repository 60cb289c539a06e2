package tv.marquee.ops.importing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;

/**
 * Someone of MovieLens as an account with one profile. MovieLens says nothing of a person but a number: name, address, year
 * of birth and country are made up here, the same ones each time.
 *
 * @param user MovieLens's number
 */
record MovieLensPerson(long user) {

    private static final List<String> COUNTRIES =
            List.of("US", "US", "US", "GB", "DE", "FR", "CA", "AU", "NL", "SE", "BR", "JP", "IN", "ES", "IT", "PL");
    private static final Duration BEFORE_THE_FIRST_RATING = Duration.ofMinutes(5);

    private String name() {
        return "movielens-" + user;
    }

    AccountId account() {
        return NamedIds.account(name());
    }

    ProfileId profile() {
        return NamedIds.profile(name());
    }

    /** The commands that let this person in, shortly before the first rating. */
    List<DomainCommand> joining(Instant firstRating, PasswordHash password) {
        Instant at = firstRating.minus(BEFORE_THE_FIRST_RATING);
        SplittableRandom chance = new SplittableRandom(user);
        int age = 18 + chance.nextInt(50);
        return List.of(
                new OpenAccount(
                        account(),
                        new EmailAddress(name() + "@example.org"),
                        password,
                        "MovieLens " + user,
                        at.atZone(ZoneOffset.UTC).getYear() - age,
                        COUNTRIES.get(chance.nextInt(COUNTRIES.size())),
                        Role.SUBSCRIBER,
                        at),
                new CreateProfile(profile(), account(), "MovieLens " + user, Maturity.EIGHTEEN, at));
    }
}

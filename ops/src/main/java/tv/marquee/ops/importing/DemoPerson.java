package tv.marquee.ops.importing;

import java.time.Instant;
import java.util.List;
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
 * Someone of the demo, made up.
 *
 * @param mailbox the part of the address before {@code @example.org}
 * @param name of the account and its profile
 */
record DemoPerson(String mailbox, String name, int birthYear, String country, Role role) {

    AccountId account() {
        return NamedIds.account("demo-" + mailbox);
    }

    ProfileId profile() {
        return NamedIds.profile("demo-" + mailbox);
    }

    EmailAddress email() {
        return new EmailAddress(mailbox + "@example.org");
    }

    /** The commands that let this person in. */
    List<DomainCommand> joining(Instant at, PasswordHash password) {
        return List.of(
                new OpenAccount(account(), email(), password, name, birthYear, country, role, at),
                new CreateProfile(profile(), account(), name, Maturity.EIGHTEEN, at));
    }
}

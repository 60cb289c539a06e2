package tv.marquee.api.web;

import java.time.Instant;
import tv.marquee.api.security.Gate;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;

/** Opens an account with a first profile. */
final class Registration {

    private final Wishes wishes;
    private final Credentials credentials;
    private final Gate gate;

    Registration(Wishes wishes, Credentials credentials, Gate gate) {
        this.wishes = wishes;
        this.credentials = credentials;
        this.gate = gate;
    }

    /**
     * Opens the account.
     *
     * @param form without problems
     * @param from the address on the net that the form came from
     * @throws tv.marquee.domain.shared.Refused when another account has the address
     * @throws tv.marquee.api.problem.TooManyAttempts when too many were opened from there
     */
    Opened open(SignUpForm form, String from) {
        gate.countOpening(from);
        AccountId account = new AccountId(wishes.newId());
        ProfileId profile = new ProfileId(wishes.newId());
        Instant now = wishes.now();
        wishes.send(new OpenAccount(
                account,
                new EmailAddress(form.email()),
                credentials.hash(form.password()),
                form.displayName(),
                Integer.parseInt(form.birthYear()),
                form.country(),
                Role.SUBSCRIBER,
                now));
        Receipt created = wishes.send(new CreateProfile(profile, account, form.displayName(), Maturity.EIGHTEEN, now));
        return new Opened(account, profile, created.position());
    }

    /** A new account, its profile, and the position at which shelves show both. */
    record Opened(AccountId account, ProfileId profile, long position) {}
}

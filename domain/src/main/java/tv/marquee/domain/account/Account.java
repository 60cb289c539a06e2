package tv.marquee.domain.account;

import java.util.List;
import tv.marquee.domain.account.AccountCommand.ChangeEmail;
import tv.marquee.domain.account.AccountCommand.ChangePassword;
import tv.marquee.domain.account.AccountCommand.ConfirmEmail;
import tv.marquee.domain.account.AccountCommand.CorrectHolder;
import tv.marquee.domain.account.AccountCommand.NoteLookup;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.AccountCommand.SetAccountRestriction;
import tv.marquee.domain.account.AccountCommand.SignOutEverywhere;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.account.AccountEvent.AccountRestrictionSet;
import tv.marquee.domain.account.AccountEvent.DataLookedUp;
import tv.marquee.domain.account.AccountEvent.EmailChanged;
import tv.marquee.domain.account.AccountEvent.EmailConfirmed;
import tv.marquee.domain.account.AccountEvent.HolderCorrected;
import tv.marquee.domain.account.AccountEvent.PasswordChanged;
import tv.marquee.domain.account.AccountEvent.SignedOutEverywhere;
import tv.marquee.domain.shared.Refused;

/** An account's condition, and the rules of accounts. */
public sealed interface Account {

    /** Before its first event. */
    Account NONE = new None();

    /** Not opened. */
    record None() implements Account {}

    /**
     * Open.
     *
     * @param confirmed whether who owns it reads what is sent to its address
     * @param restricted whether what is known of its people is used for nothing but to give them what they ask for
     */
    record Open(
            EmailAddress email,
            PasswordHash passwordHash,
            Role role,
            Holder holder,
            boolean confirmed,
            boolean restricted)
            implements Account {

        private Open confirmed(EmailAddress address) {
            return new Open(address, passwordHash, role, holder, true, restricted);
        }

        private Open with(PasswordHash other) {
            return new Open(email, other, role, holder, confirmed, restricted);
        }

        private Open with(Holder other) {
            return new Open(email, passwordHash, role, other, confirmed, restricted);
        }

        private Open restricted(boolean now) {
            return new Open(email, passwordHash, role, holder, confirmed, now);
        }
    }

    /**
     * What follows from a command.
     *
     * @return the events, none when the command changes nothing
     * @throws Refused with an {@link AccountRefusal}
     */
    static List<AccountEvent> decide(Account now, AccountCommand command) {
        return switch (command) {
            case OpenAccount c -> open(now, c);
            case ConfirmEmail c -> confirm(opened(now, c), c);
            case ChangePassword c -> {
                opened(now, c);
                yield List.of(new PasswordChanged(c.account(), c.passwordHash(), c.at()));
            }
            case ChangeEmail c ->
                opened(now, c).email().equals(c.email())
                        ? List.of()
                        : List.of(new EmailChanged(c.account(), c.email(), c.at()));
            case CorrectHolder c -> correct(opened(now, c), c);
            case SetAccountRestriction c ->
                opened(now, c).restricted() == c.restricted()
                        ? List.of()
                        : List.of(new AccountRestrictionSet(c.account(), c.restricted(), c.at()));
            case NoteLookup c -> {
                opened(now, c);
                yield List.of(new DataLookedUp(c.account(), c.by(), c.what(), c.at()));
            }
            case SignOutEverywhere c -> {
                opened(now, c);
                yield List.of(new SignedOutEverywhere(c.account(), c.at()));
            }
        };
    }

    /** The condition after an event. Never refuses: it has happened. */
    static Account evolve(Account now, AccountEvent event) {
        return switch (event) {
            case AccountOpened e ->
                new Open(
                        e.email(),
                        e.passwordHash(),
                        e.role(),
                        new Holder(e.displayName(), e.birthYear(), e.country()),
                        false,
                        false);
            case EmailConfirmed e -> now instanceof Open o ? o.confirmed(o.email()) : now;
            case PasswordChanged e -> now instanceof Open o ? o.with(e.passwordHash()) : now;
            case EmailChanged e -> now instanceof Open o ? o.confirmed(e.email()) : now;
            case HolderCorrected e ->
                now instanceof Open o ? o.with(new Holder(e.displayName(), e.birthYear(), e.country())) : now;
            case AccountRestrictionSet e -> now instanceof Open o ? o.restricted(e.restricted()) : now;
            case DataLookedUp e -> now;
            case SignedOutEverywhere e -> now;
        };
    }

    private static Open opened(Account now, AccountCommand c) {
        if (now instanceof Open open) {
            return open;
        }
        throw new Refused(new AccountRefusal.AccountUnknown(c.account()));
    }

    /** A link that was sent to an address that the account has left confirms nothing. */
    private static List<AccountEvent> confirm(Open now, ConfirmEmail c) {
        if (!now.email().equals(c.email())) {
            throw new Refused(new AccountRefusal.NotItsAddress(c.account()));
        }
        return now.confirmed() ? List.of() : List.of(new EmailConfirmed(c.account(), c.email(), c.at()));
    }

    private static List<AccountEvent> correct(Open now, CorrectHolder c) {
        Holder right = c.of(now.holder());
        if (!right.isBornBy(c.at())) {
            throw new Refused(new AccountRefusal.BirthYearInFuture(c.account()));
        }
        return right.equals(now.holder())
                ? List.of()
                : List.of(new HolderCorrected(
                        c.account(), right.displayName(), right.birthYear(), right.country(), c.at()));
    }

    private static List<AccountEvent> open(Account now, OpenAccount c) {
        if (now instanceof Open open) {
            if (open.email().equals(c.email()) && open.role() == c.role()) {
                return List.of();
            }
            throw new Refused(new AccountRefusal.AccountAlreadyOpen(c.account()));
        }
        if (!c.holder().isBornBy(c.at())) {
            throw new Refused(new AccountRefusal.BirthYearInFuture(c.account()));
        }
        return List.of(new AccountOpened(
                c.account(),
                c.email(),
                c.passwordHash(),
                c.displayName(),
                c.birthYear(),
                c.country(),
                c.role(),
                c.at()));
    }
}

package tv.marquee.domain.account;

import java.time.ZoneOffset;
import java.util.List;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.shared.Refused;

/** An account's condition, and the rules of accounts. */
public sealed interface Account {

    /** Before its first event. */
    Account NONE = new None();

    /** Not opened. */
    record None() implements Account {}

    /** Open. */
    record Open(EmailAddress email, PasswordHash passwordHash, Role role) implements Account {}

    /**
     * What follows from a command.
     *
     * @return the events, none when the command changes nothing
     * @throws Refused with an {@link AccountRefusal}
     */
    static List<AccountEvent> decide(Account now, AccountCommand command) {
        return switch (command) {
            case OpenAccount c -> open(now, c);
        };
    }

    /** The condition after an event. Never refuses: it has happened. */
    static Account evolve(Account now, AccountEvent event) {
        return switch (event) {
            case AccountOpened e -> new Open(e.email(), e.passwordHash(), e.role());
        };
    }

    private static List<AccountEvent> open(Account now, OpenAccount c) {
        if (now instanceof Open open) {
            if (open.email().equals(c.email()) && open.role() == c.role()) {
                return List.of();
            }
            throw new Refused(new AccountRefusal.AccountAlreadyOpen(c.account()));
        }
        if (c.birthYear() > c.at().atZone(ZoneOffset.UTC).getYear()) {
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

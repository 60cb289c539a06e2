package tv.marquee.domain.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.StreamId;

/** What can be wished of an account. */
public sealed interface AccountCommand extends DomainCommand {

    AccountId account();

    @Override
    default StreamId stream() {
        return StreamId.of(account());
    }

    /**
     * Open an account. That no other account has the address is settled by the command side, in the same transaction.
     *
     * @param displayName as {@link Holder#displayName}
     * @param birthYear as {@link Holder#birthYear}, and not after the year of {@code at}
     * @param country as {@link Holder#country}
     */
    record OpenAccount(
            AccountId account,
            EmailAddress email,
            PasswordHash passwordHash,
            String displayName,
            int birthYear,
            String country,
            Role role,
            Instant at)
            implements AccountCommand {
        public OpenAccount {
            new Holder(displayName, birthYear, country);
        }

        Holder holder() {
            return new Holder(displayName, birthYear, country);
        }
    }

    /** Know of the holder what is true; what is null is right as it is. */
    record CorrectHolder(
            AccountId account,
            @Nullable String displayName,
            @Nullable Integer birthYear,
            @Nullable String country,
            Instant at)
            implements AccountCommand {

        Holder of(Holder wrong) {
            return new Holder(
                    displayName == null ? wrong.displayName() : displayName,
                    birthYear == null ? wrong.birthYear() : birthYear,
                    country == null ? wrong.country() : country);
        }
    }

    /**
     * Use what is known of the people of the account for nothing but to give them what they ask for, or use it as before
     * (Regulation (EU) 2016/679, article 18).
     */
    record SetAccountRestriction(AccountId account, boolean restricted, Instant at) implements AccountCommand {}

    /** Note that someone who works here looked at what is stored of the person. */
    record NoteLookup(AccountId account, AccountId by, String what, Instant at) implements AccountCommand {}

    /** Note that who owns the account reads what is sent to this address. */
    record ConfirmEmail(AccountId account, EmailAddress email, Instant at) implements AccountCommand {}

    /** Sign in by another password from now on; whoever signed in before has to do it anew. */
    record ChangePassword(AccountId account, PasswordHash passwordHash, Instant at) implements AccountCommand {}

    /**
     * Be reached and sign in by another address, which has been confirmed. That no other account has it is settled by the
     * command side, in the same transaction.
     */
    record ChangeEmail(AccountId account, EmailAddress email, Instant at) implements AccountCommand {}

    /** Whoever signed in before has to do it anew, wherever that was. */
    record SignOutEverywhere(AccountId account, Instant at) implements AccountCommand {}
}

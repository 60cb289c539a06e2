package tv.marquee.domain.account;

import java.time.Instant;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Preconditions;
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
     * @param displayName 1 to 80 characters
     * @param birthYear 1900 to the year of {@code at}
     * @param country ISO 3166-1 alpha-2 code
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
            Preconditions.text(displayName, "display name", 80);
            Preconditions.between(birthYear, 1900, 2100, "birth year");
            if (!country.matches("[A-Z]{2}")) {
                throw new IllegalArgumentException("country is not a code of two capital letters");
            }
        }
    }

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

package tv.marquee.domain.account;

import java.time.Instant;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.SubjectEvent;

/** What can happen to an account. */
public sealed interface AccountEvent extends SubjectEvent {

    AccountId account();

    @Override
    default StreamId stream() {
        return StreamId.of(account());
    }

    @Override
    default StreamId subject() {
        return StreamId.of(account());
    }

    /** A person joined. */
    record AccountOpened(
            AccountId account,
            EmailAddress email,
            PasswordHash passwordHash,
            String displayName,
            int birthYear,
            String country,
            Role role,
            Instant at)
            implements AccountEvent {}

    /** Who owns the account reads what is sent to its address. */
    record EmailConfirmed(AccountId account, EmailAddress email, Instant at) implements AccountEvent {}

    /** The account signs in by another password; earlier sign-ins are void. */
    record PasswordChanged(AccountId account, PasswordHash passwordHash, Instant at) implements AccountEvent {}

    /** The account is reached and signs in by another address, which was confirmed. */
    record EmailChanged(AccountId account, EmailAddress email, Instant at) implements AccountEvent {}

    /** What was known of the holder was not right; this replaces all of it. */
    record HolderCorrected(AccountId account, String displayName, int birthYear, String country, Instant at)
            implements AccountEvent {}

    /** From now on what is known of the people of the account is used for nothing but to give them what they ask for, or as before. */
    record AccountRestrictionSet(AccountId account, boolean restricted, Instant at) implements AccountEvent {}

    /**
     * Someone who works here looked at what is stored of the person, who may know of it.
     *
     * @param by who did
     * @param what the kind of stream that was looked at
     */
    record DataLookedUp(AccountId account, AccountId by, String what, Instant at) implements AccountEvent {}

    /** Earlier sign-ins are void. */
    record SignedOutEverywhere(AccountId account, Instant at) implements AccountEvent {}
}

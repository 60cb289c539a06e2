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
}

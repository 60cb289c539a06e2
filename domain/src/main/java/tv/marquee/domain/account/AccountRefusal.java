package tv.marquee.domain.account;

import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.shared.StreamId;

/** Why a command on an account was refused. */
public sealed interface AccountRefusal extends Refusal {

    AccountId account();

    @Override
    default StreamId stream() {
        return StreamId.of(account());
    }

    /** The account exists already. */
    record AccountAlreadyOpen(AccountId account) implements AccountRefusal {}

    /** Another account has this e-mail address. */
    record EmailTaken(AccountId account) implements AccountRefusal {}

    /** The person would be born after signing up. */
    record BirthYearInFuture(AccountId account) implements AccountRefusal {}

    /** There is no such account. */
    record AccountUnknown(AccountId account) implements AccountRefusal {}

    /** The account has another address by now. */
    record NotItsAddress(AccountId account) implements AccountRefusal {}
}

package tv.marquee.command.gateway;

import java.time.Instant;
import java.util.Optional;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.PasswordHash;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.AccountId;

/** Who may sign in. Fresh as the event store: an account can sign in as soon as it was opened. */
public interface Credentials {

    /** Hashes a new password with Argon2id; takes tens of milliseconds on purpose. */
    PasswordHash hash(CharSequence password);

    /**
     * Checks a password. Takes as long when no account has the address.
     *
     * @return who it is, empty when address or password is wrong
     */
    Optional<Identity> verify(EmailAddress email, CharSequence password);

    /** Checks the password of an account that is known; wrong for an account that is not. */
    boolean verify(AccountId account, CharSequence password);

    /** The account of an address; empty when there is none. Says nothing of who asks. */
    Optional<AccountId> find(EmailAddress email);

    /** An account as it is decided by; {@link Account#NONE} when there is none. */
    Account account(AccountId account);

    /** Since when sign-ins of an account count; {@link Instant#MIN} when they always did, {@link Instant#MAX} when there is no such account. */
    Instant validSince(AccountId account);

    /** Someone who signed in. */
    record Identity(AccountId account, Role role) {}
}

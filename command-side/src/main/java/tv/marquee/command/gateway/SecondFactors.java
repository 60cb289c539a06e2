package tv.marquee.command.gateway;

import java.time.Instant;
import tv.marquee.domain.shared.AccountId;

/** Codes of authenticator apps: time-based one-time passwords of six digits and half a minute (RFC 6238, HMAC-SHA-1). */
public interface SecondFactors {

    /** Whether an account has given a code of its app once. */
    boolean isEnrolled(AccountId account);

    /**
     * The secret to put into an app before the first code is given; the same until then.
     *
     * @return 20 bytes in Base32 (RFC 4648) without padding
     * @throws IllegalStateException when the account is enrolled; nobody is told the secret any more
     */
    String secret(AccountId account);

    /**
     * Whether a code is right now, or was or will be within half a minute. A right one enrols, and is accepted once: neither it nor an earlier one is right again.
     *
     * @param code as typed; spaces do not matter
     */
    boolean accepts(AccountId account, String code, Instant now);

    /** Lets an account put another secret into its app. */
    void reset(AccountId account);
}

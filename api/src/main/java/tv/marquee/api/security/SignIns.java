package tv.marquee.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.domain.shared.AccountId;

/**
 * Whether a sign-in still counts: it does not when its account signed out everywhere or changed its password since. What the
 * event store says is remembered for a few seconds, which is how long another process may take to notice; while the event
 * store is away, every sign-in counts.
 */
public final class SignIns {

    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 100_000;

    private final Credentials credentials;
    private final Cache<AccountId, Instant> since =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();

    SignIns(Credentials credentials) {
        this.credentials = credentials;
    }

    /** Whether who signed in then is signed in now. */
    boolean counts(SignedIn who) {
        try {
            return !who.at().isBefore(since.get(who.account(), this::validSince));
        } catch (CommandsUnavailable e) {
            LOG.debug("a sign-in counts unchecked", e);
            return true;
        }
    }

    /** Takes note that an account's sign-ins were voided just now. */
    public void changed(AccountId account) {
        since.invalidate(account);
    }

    /** Tokens tell time in milliseconds. */
    private Instant validSince(AccountId account) {
        Instant exact = credentials.validSince(account);
        return exact.equals(Instant.MIN) ? exact : exact.truncatedTo(ChronoUnit.MILLIS);
    }
}

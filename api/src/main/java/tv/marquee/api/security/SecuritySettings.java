package tv.marquee.api.security;

import java.time.Duration;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people come in.
 *
 * @param tokenKey at least 32 random bytes in base64; the same on every instance, and secret
 * @param tokenLifetime how long a bearer token is good for
 * @param behindTls whether people reach the house over HTTPS only; its cookie is then {@code __Host-}, for nobody else
 * @param staffSecondFactor whether those who work here have to enrol an authenticator app; whoever has one gives its code in any case
 * @param signInAttempts failed sign-ins within {@code attemptWindow} before further ones must wait
 * @param accountAttempts accounts that one address on the net may open within {@code attemptWindow}
 * @param mailAttempts mails within {@code attemptWindow} before further ones must wait
 * @param cardAttempts cards that one account may give within {@code attemptWindow}
 * @param changes how fast one account may change things, and one address on the net where nobody signed in
 * @param pinAttempts wrong PINs for one profile within {@code attemptWindow} before further ones must wait
 */
@ConfigurationProperties("marquee.security")
public record SecuritySettings(
        String tokenKey,
        @DefaultValue("1h") Duration tokenLifetime,
        @DefaultValue("false") boolean behindTls,
        @DefaultValue("true") boolean staffSecondFactor,
        @DefaultValue SignInLimits signInAttempts,
        @DefaultValue("100") int accountAttempts,
        @DefaultValue("5") int pinAttempts,
        @DefaultValue MailLimits mailAttempts,
        @DefaultValue("20") int cardAttempts,
        @DefaultValue ChangeLimits changes,
        @DefaultValue("10m") Duration attemptWindow) {

    private static final int SHORTEST_KEY = 32;

    /**
     * Failed sign-ins before further ones must wait.
     *
     * @param perAccount from one address on the net to one account
     * @param perAddress from one address on the net
     */
    public record SignInLimits(
            @DefaultValue("10") int perAccount,
            @DefaultValue("100") int perAddress) {}

    /**
     * Mails before further ones must wait.
     *
     * @param perAccount to one e-mail address
     * @param perAddress asked for from one address on the net
     */
    public record MailLimits(
            @DefaultValue("3") int perAccount,
            @DefaultValue("30") int perAddress) {}

    /**
     * How fast things may be changed.
     *
     * @param burst at once
     * @param perSecond in the long run
     */
    public record ChangeLimits(
            @DefaultValue("600") int burst,
            @DefaultValue("30") int perSecond) {

        public ChangeLimits {
            if (burst < 1 || perSecond < 1) {
                throw new IllegalArgumentException("limits of marquee.security.changes are less than 1");
            }
        }
    }

    public SecuritySettings {
        if (decoded(tokenKey).length < SHORTEST_KEY) {
            throw new IllegalArgumentException("marquee.security.token-key has less than 32 bytes");
        }
        if (!tokenLifetime.isPositive() || !attemptWindow.isPositive()) {
            throw new IllegalArgumentException("durations of marquee.security are not positive");
        }
        if (accountAttempts < 1
                || pinAttempts < 1
                || signInAttempts.perAccount() < 1
                || signInAttempts.perAddress() < 1) {
            throw new IllegalArgumentException("attempts of marquee.security are less than 1");
        }
    }

    /** The installation's key. What is not a token is to be signed with one derived from it. */
    public SecretKey key() {
        return new SecretKeySpec(decoded(tokenKey), "HmacSHA256");
    }

    @Override
    public String toString() {
        return "SecuritySettings[tokenLifetime=" + tokenLifetime + "]";
    }

    private static byte[] decoded(String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("marquee.security.token-key is not base64", e);
        }
    }
}

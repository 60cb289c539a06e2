package tv.marquee.command.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tv.marquee.command.secret.HmacKey;

/**
 * How accounts are kept.
 *
 * @param emailKey secret of at least 32 bytes in Base64, under which addresses are hashed; the same for ever, or
 *     nobody can
 *     sign in
 * @param hashMemory memory for hashing one password, in KiB
 * @param hashIterations passes over that memory
 * @param hashesAtOnce how many passwords are hashed at the same time; others wait
 */
@ConfigurationProperties("marquee.accounts")
public record AccountSettings(
        String emailKey,
        @DefaultValue("19456") int hashMemory,
        @DefaultValue("2") int hashIterations,
        @DefaultValue("4") int hashesAtOnce) {

    private static final String EMAIL_KEY = "marquee.accounts.email-key";
    private static final int LEAST_MEMORY = 16_384;

    public AccountSettings {
        HmacKey.of(EMAIL_KEY, emailKey);
        if (hashMemory < LEAST_MEMORY || hashIterations < 2 || hashesAtOnce < 1) {
            throw new IllegalArgumentException(
                    "marquee.accounts: hash-memory is at least 16384 KiB, hash-iterations 2, hashes-at-once 1");
        }
    }

    HmacKey emailSecret() {
        return HmacKey.of(EMAIL_KEY, emailKey);
    }

    /** {@inheritDoc} Hides the secret. */
    @Override
    public String toString() {
        return "AccountSettings[emailKey=hidden]";
    }
}

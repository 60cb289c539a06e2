package tv.marquee.api.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.SecretKey;
import tv.marquee.api.security.PurposeKey;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.shared.AccountId;

/**
 * Secrets in links of mails: each is for one purpose and one account, ends by itself, and works once, because it is signed
 * together with what it is there to change. Nothing of it is stored.
 */
final class MailedLinks {

    private static final String PURPOSE = "marquee mailed link";
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final int LONGEST = 1_000;

    private final PurposeKey key;
    private final Credentials credentials;
    private final InstantSource clock;

    /**
     * Links under a key of their own, derived from the installation's.
     *
     * @param secret the installation's key
     */
    MailedLinks(SecretKey secret, Credentials credentials, InstantSource clock) {
        this.key = new PurposeKey(secret, PURPOSE);
        this.credentials = credentials;
        this.clock = clock;
    }

    /** What a link lets its reader do, and for how long. */
    enum Purpose {
        CONFIRM_ADDRESS(Duration.ofDays(3)),
        RESET_PASSWORD(Duration.ofMinutes(30)),
        CHANGE_ADDRESS(Duration.ofHours(3));

        private final Duration lifetime;

        Purpose(Duration lifetime) {
            this.lifetime = lifetime;
        }
    }

    /** What a link says: whose it is and, for a change of address, to which. */
    record Said(AccountId account, EmailAddress email) {}

    /**
     * A secret.
     *
     * @param account as it is decided by now; the secret is void once its address, password or confirmation is another
     * @param email the address that the link is about
     */
    String issue(Purpose purpose, AccountId id, Account.Open account, EmailAddress email) {
        long until = clock.instant().plus(purpose.lifetime).getEpochSecond();
        String said = id + "|" + until + "|" + email.value();
        return PurposeKey.base64(said.getBytes(StandardCharsets.UTF_8)) + "."
                + PurposeKey.base64(sign(purpose, said, account));
    }

    /** What a secret says; empty when it was not issued for this, is over, or was used. */
    Optional<Said> read(Purpose purpose, String secret) {
        int dot = secret.indexOf('.');
        if (dot < 1 || secret.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String said = new String(DECODER.decode(secret.substring(0, dot)), StandardCharsets.UTF_8);
            byte[] signature = DECODER.decode(secret.substring(dot + 1));
            String[] parts = said.split("\\|", 3);
            if (parts.length < 3) {
                return Optional.empty();
            }
            AccountId id = new AccountId(UUID.fromString(parts[0]));
            boolean right = credentials.account(id) instanceof Account.Open open
                    && MessageDigest.isEqual(signature, sign(purpose, said, open))
                    && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])));
            return right ? Optional.of(new Said(id, new EmailAddress(parts[2]))) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] sign(Purpose purpose, String said, Account.Open account) {
        String bound = String.join(
                "\n",
                purpose.name(),
                said,
                account.email().value(),
                account.passwordHash().value(),
                String.valueOf(account.confirmed()));
        return key.sign(bound.getBytes(StandardCharsets.UTF_8));
    }
}

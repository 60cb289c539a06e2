package tv.marquee.projection.warehouse;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;

/**
 * Names subscribers in the warehouse by HMAC-SHA256 of their profile's id. The same secret gives the same names after a
 * rebuild; without it, a name leads back to no one.
 */
public final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secret at least 16 characters */
    public Pseudonyms(String secret) {
        if (secret.length() < 16) {
            throw new IllegalArgumentException("the secret of pseudonyms is shorter than 16 characters");
        }
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** 64 hexadecimal digits. */
    String of(ProfileId profile) {
        return of(profile.toString());
    }

    String of(AccountId account) {
        return of("account " + account);
    }

    String of(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java platform", e);
        }
    }
}

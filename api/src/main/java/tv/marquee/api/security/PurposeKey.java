package tv.marquee.api.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key for one purpose, derived from the installation's, so that what is signed for one is worth nothing for another. */
public final class PurposeKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    /**
     * Derives the key.
     *
     * @param secret the installation's key
     * @param purpose never the same for two purposes
     */
    public PurposeKey(SecretKey secret, String purpose) {
        this.key = new SecretKeySpec(mac(secret, purpose.getBytes(StandardCharsets.UTF_8)), ALGORITHM);
    }

    /** HMAC-SHA256 of a text; 32 bytes. */
    public byte[] sign(byte[] text) {
        return mac(key, text);
    }

    /** Bytes as part of an address. */
    public static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] mac(SecretKey key, byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}

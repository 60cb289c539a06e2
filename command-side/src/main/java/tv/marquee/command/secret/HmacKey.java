package tv.marquee.command.secret;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A secret under which texts are hashed or signed (HMAC-SHA256, RFC 2104). Its text form is hidden. */
public final class HmacKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;

    private final SecretKeySpec secret;

    private HmacKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * The key that a setting holds.
     *
     * @param setting its name, for the message
     * @param base64 at least 32 bytes in Base64
     * @throws IllegalArgumentException when it is missing, too short or no Base64; the message does not quote it
     */
    public static HmacKey of(String setting, @Nullable String base64) {
        byte[] secret = base64 == null ? new byte[0] : decoded(setting, base64);
        if (secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException(setting + " is not a secret of at least 32 bytes in Base64");
        }
        return new HmacKey(secret);
    }

    /** The 32 bytes that follow from the parts, one after the other, and from which nobody without the key learns them. */
    public byte[] sign(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }

    @Override
    public String toString() {
        return "HmacKey[hidden]";
    }

    private static byte[] decoded(String setting, String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting + " is not Base64", null);
        }
    }
}

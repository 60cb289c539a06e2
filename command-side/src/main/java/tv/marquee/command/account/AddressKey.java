package tv.marquee.command.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tv.marquee.domain.account.EmailAddress;

/** Turns addresses into keys under which equal ones meet, and from which nobody without the secret learns them. */
final class AddressKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    AddressKey(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /** HMAC-SHA256 of an address; 32 bytes. */
    byte[] of(EmailAddress email) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(email.value().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}

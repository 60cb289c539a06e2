package tv.marquee.command.account;

import java.nio.charset.StandardCharsets;
import tv.marquee.command.secret.HmacKey;
import tv.marquee.domain.account.EmailAddress;

/** Turns addresses into keys under which equal ones meet, and from which nobody without the secret learns them. */
record AddressKey(HmacKey secret) {

    /** HMAC-SHA256 of an address; 32 bytes. */
    byte[] of(EmailAddress email) {
        return secret.sign(email.value().getBytes(StandardCharsets.UTF_8));
    }
}

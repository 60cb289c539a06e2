package tv.marquee.domain.subscription;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import tv.marquee.domain.shared.AccountId;

/**
 * Identifies one attempt to be paid. It follows from what is paid, so that whoever asks the provider again, for whatever
 * reason, asks about the same payment.
 */
public record PaymentId(UUID value) {

    /**
     * The identity of an attempt to be paid for an invoice (RFC 9562, version 3).
     *
     * @param attempt from 1
     */
    public static PaymentId of(AccountId account, String invoice, int attempt) {
        return new PaymentId(UUID.nameUUIDFromBytes((account + "/" + invoice + "/" + attempt).getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package tv.marquee.command.subscription;

import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the payment provider is listened to.
 *
 * @param noticeKey secret of at least 32 bytes in Base64 that the provider signs its notices with
 * @param noticeAge how old a notice may be
 */
@ConfigurationProperties("marquee.payments")
public record PaymentSettings(
        String noticeKey, @DefaultValue("5m") Duration noticeAge) {

    private static final int LEAST_KEY_BYTES = 32;

    public PaymentSettings {
        if (noticeKey == null || secret(noticeKey).length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException(
                    "marquee.payments.notice-key is not a secret of at least 32 bytes in Base64");
        }
        if (!noticeAge.isPositive()) {
            throw new IllegalArgumentException("marquee.payments.notice-age is not positive");
        }
    }

    byte[] noticeSecret() {
        return secret(noticeKey);
    }

    /** {@inheritDoc} Hides the secret. */
    @Override
    public String toString() {
        return "PaymentSettings[noticeKey=hidden]";
    }

    private static byte[] secret(String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("marquee.payments.notice-key is not Base64", null);
        }
    }
}

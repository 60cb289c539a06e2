package tv.marquee.command.subscription;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import tv.marquee.command.secret.HmacKey;

/**
 * How the payment provider is listened to.
 *
 * @param noticeKey secret of at least 32 bytes in Base64 that the provider signs its notices with
 * @param noticeAge how old a notice may be
 */
@ConfigurationProperties("marquee.payments")
public record PaymentSettings(
        String noticeKey, @DefaultValue("5m") Duration noticeAge) {

    private static final String NOTICE_KEY = "marquee.payments.notice-key";

    public PaymentSettings {
        HmacKey.of(NOTICE_KEY, noticeKey);
        if (!noticeAge.isPositive()) {
            throw new IllegalArgumentException("marquee.payments.notice-age is not positive");
        }
    }

    HmacKey noticeSecret() {
        return HmacKey.of(NOTICE_KEY, noticeKey);
    }

    /** {@inheritDoc} Hides the secret. */
    @Override
    public String toString() {
        return "PaymentSettings[noticeKey=hidden]";
    }
}

package tv.marquee.command.privacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long is kept what nobody uses.
 *
 * @param inactiveAccounts after how much time without anything happening a subscriber's account is not kept, as a period of ISO 8601 such as
 *     {@code P3Y}, at least a month; {@code off} for ever. Whoever has a subscription is active, as it is renewed.
 */
@ConfigurationProperties("marquee.retention")
record RetentionSettings(@DefaultValue("P3Y") String inactiveAccounts) {

    private static final String OFF = "off";

    RetentionSettings {
        if (!inactiveAccounts.equals(OFF) && period(inactiveAccounts).toTotalMonths() < 1) {
            throw new IllegalArgumentException("marquee.retention.inactive-accounts is less than a month");
        }
    }

    /** What happened before is too long ago; empty when nothing is. */
    Optional<Instant> idleSince(Instant now) {
        return inactiveAccounts.equals(OFF)
                ? Optional.empty()
                : Optional.of(now.atZone(ZoneOffset.UTC)
                        .minus(period(inactiveAccounts))
                        .toInstant());
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "marquee.retention.inactive-accounts is neither a period, such as P3Y, nor off", e);
        }
    }
}

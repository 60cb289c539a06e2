package tv.marquee.command.privacy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * For how long is kept what nobody uses, and what law wants kept.
 *
 * @param inactiveAccounts after how much time without anything happening a subscriber's account is not kept, as a period of ISO 8601 such as
 *     {@code P3Y}, at least a month; {@code off} for ever. Whoever has a subscription is active, as it is renewed.
 * @param invoices how long those are kept that were paid by people who were erased, from the end of the year in which they were issued; at least a year
 */
@ConfigurationProperties("marquee.retention")
record RetentionSettings(
        @DefaultValue("P3Y") String inactiveAccounts,
        @DefaultValue("P10Y") String invoices) {

    private static final String OFF = "off";
    private static final String ACCOUNTS = "inactive-accounts";
    private static final String INVOICES = "invoices";
    private static final int YEAR = 12;

    RetentionSettings {
        if (!inactiveAccounts.equals(OFF)) {
            atLeast(1, ACCOUNTS, inactiveAccounts);
        }
        atLeast(YEAR, INVOICES, invoices);
    }

    /** The last day on which an invoice is kept. */
    LocalDate invoicesKeptUntil(Instant issued) {
        return LocalDate.ofInstant(issued, ZoneOffset.UTC)
                .with(TemporalAdjusters.lastDayOfYear())
                .plus(period(INVOICES, invoices));
    }

    /** What happened before is too long ago; empty when nothing is. */
    Optional<Instant> idleSince(Instant now) {
        return inactiveAccounts.equals(OFF)
                ? Optional.empty()
                : Optional.of(now.atZone(ZoneOffset.UTC)
                        .minus(period(ACCOUNTS, inactiveAccounts))
                        .toInstant());
    }

    private static void atLeast(int months, String name, String text) {
        if (period(name, text).toTotalMonths() < months) {
            throw new IllegalArgumentException(
                    "marquee.retention." + name + " is less than " + (months == YEAR ? "a year" : "a month"));
        }
    }

    private static Period period(String name, String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "marquee.retention." + name + " is not a period, such as P3Y"
                            + (name.equals(ACCOUNTS) ? ", nor off" : ""),
                    e);
        }
    }
}

package tv.marquee.analytics.aggregate;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** Days, weeks and months of the calendar, in UTC. */
final class Days {

    private Days() {}

    static LocalDate of(long millis) {
        return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The Monday that the day's week begins with (ISO 8601). */
    static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The first of the day's month. */
    static LocalDate month(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    /** The moment at which a day begins, in milliseconds since 1970. */
    static long start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}

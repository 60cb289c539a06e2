package tv.marquee.projection.warehouse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Keys of {@code dim_date}: year, month and day as one number, such as 20260301. */
final class DateKey {

    private static final int UNKNOWN = 0;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private DateKey() {}

    /** The hour of the day in UTC as a key of {@code dim_time}, 1 to 24. */
    static int hour(Instant at) {
        return at.atOffset(ZoneOffset.UTC).getHour() + 1;
    }

    /** The day in UTC; 0 outside 1900 to 2100. */
    static int of(Instant at) {
        LocalDate day = at.atOffset(ZoneOffset.UTC).toLocalDate();
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            return UNKNOWN;
        }
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}

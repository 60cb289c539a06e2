package tv.marquee.query.insight.sql;

import java.time.LocalDate;
import java.util.Locale;

/** Days as the warehouse numbers them: 20260301. */
final class Days {

    private Days() {}

    static int key(LocalDate day) {
        return day.getYear() * 10_000 + day.getMonthValue() * 100 + day.getDayOfMonth();
    }

    static LocalDate day(int key) {
        return LocalDate.of(key / 10_000, key / 100 % 100, key % 100);
    }

    /** A day, or a month or a year numbered likewise, as 2026-03-01, 2026-03 or 2026. */
    static String text(int key) {
        if (key < 10_000) {
            return Integer.toString(key);
        }
        return key > 999_999
                ? String.format(Locale.ROOT, "%04d-%02d-%02d", key / 10_000, key / 100 % 100, key % 100)
                : String.format(Locale.ROOT, "%04d-%02d", key / 100, key % 100);
    }
}

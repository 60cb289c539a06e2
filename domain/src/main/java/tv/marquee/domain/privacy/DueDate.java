package tv.marquee.domain.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * When a request is to be answered: within a month of the day on which it came, and when there are reasons within three (Regulation (EU) 2016/679,
 * article 12 (3)). A period of months ends with the same date, or the last day of a shorter month; on a Saturday or Sunday it goes on to the Monday
 * (Regulation (EEC) 1182/71, article 3). Days are those of UTC; public holidays are not known here, and would only put it off.
 */
final class DueDate {

    private static final int MONTHS = 1;
    private static final int MONTHS_EXTENDED = 3;

    private DueDate() {}

    static LocalDate of(Instant received) {
        return after(received, MONTHS);
    }

    static LocalDate extended(Instant received) {
        return after(received, MONTHS_EXTENDED);
    }

    private static LocalDate after(Instant received, int months) {
        LocalDate end = received.atZone(ZoneOffset.UTC).toLocalDate().plusMonths(months);
        return switch (end.getDayOfWeek()) {
            case SATURDAY -> end.plusDays(2);
            case SUNDAY -> end.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> end;
        };
    }

    /** Whether a moment is past the first month, when no extension can be told any more. */
    static boolean isPast(Instant received, Instant now) {
        return isOver(of(received), now);
    }

    /** Whether a day is over. */
    static boolean isOver(LocalDate day, Instant now) {
        return now.atZone(ZoneOffset.UTC).toLocalDate().isAfter(day);
    }
}

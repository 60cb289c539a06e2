package tv.marquee.api.tmdb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Days of the change feed, both inclusive; at most 14 of them, as TMDB allows. */
record DateWindow(LocalDate from, LocalDate to) {

    private static final int LONGEST = 14;

    DateWindow {
        if (to.isBefore(from) || !from.plusDays(LONGEST).isAfter(to)) {
            throw new IllegalArgumentException("a window of the change feed has 1 to " + LONGEST + " days");
        }
    }

    /** The windows that cover all days from one to another, oldest first, each beginning where the one before ends. */
    static List<DateWindow> covering(LocalDate from, LocalDate to) {
        List<DateWindow> windows = new ArrayList<>();
        LocalDate start = from;
        do {
            LocalDate last = start.plusDays(LONGEST - 1);
            LocalDate end = last.isBefore(to) ? last : to;
            windows.add(new DateWindow(start, end));
            start = end;
        } while (start.isBefore(to));
        return windows;
    }
}

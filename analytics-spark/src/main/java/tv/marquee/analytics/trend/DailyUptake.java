package tv.marquee.analytics.trend;

import java.time.LocalDate;

/**
 * How many people of an audience took up a title on a day: what is known of it by now.
 *
 * @param audience its key
 * @param title the title's id
 * @param day in UTC
 * @param people about how many different ones: a sketch within some 5 % that does not tell who
 * @param acts how often, exactly; grows with each event that counts and so orders what is known at different times
 * @param position of the last of them in the log
 */
public record DailyUptake(String audience, String title, LocalDate day, long people, long acts, long position) {

    /** Unique text. */
    public String id() {
        return day + " " + audience + " " + title;
    }
}

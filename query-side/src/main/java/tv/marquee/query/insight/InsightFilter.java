package tv.marquee.query.insight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which acts, people and titles figures are about. What is null restricts nothing.
 *
 * @param title id, such as {@code tmdb-603}
 * @param genre its name
 * @param fromYear of the first showing, inclusive
 * @param toYear of the first showing, inclusive
 * @param country of the account, ISO 3166-1 alpha-2
 * @param birthYears of who opened the account, such as {@code 1980-1989}
 * @param plan its code
 * @param device on what was watched, such as {@code tv}; nothing else than watching is counted then
 * @param from the first day
 * @param to the last day
 */
public record InsightFilter(
        @Nullable String title,
        @Nullable String genre,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        @Nullable String country,
        @Nullable String birthYears,
        @Nullable String plan,
        @Nullable String device,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Everything. */
    public static final InsightFilter NONE =
            new InsightFilter(null, null, null, null, null, null, null, null, null, null);

    /** @throws IllegalArgumentException when an end comes before its beginning; the message says which */
    public InsightFilter {
        if (fromYear != null && toYear != null && fromYear > toYear) {
            throw new IllegalArgumentException("the first year of release is after the last");
        }
        if (from != null && to != null && from.isAfter(to)) {
            throw new IllegalArgumentException("the first day is after the last");
        }
    }

    /** Whether it says which titles. */
    public boolean isAboutTitles() {
        return title != null || genre != null || fromYear != null || toYear != null;
    }

    /** Whether it says which people. */
    public boolean isAboutPeople() {
        return country != null || birthYears != null || plan != null;
    }
}

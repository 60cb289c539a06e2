package tv.marquee.domain.shared;

import java.util.regex.Pattern;

/**
 * Identifies a title in the catalogue: its source and its number there, such as {@code tmdb-603}.
 *
 * @param value lower-case source, a hyphen, and up to 12 digits
 */
public record TitleId(String value) implements Comparable<TitleId> {

    private static final Pattern FORM = Pattern.compile("[a-z]{2,12}-[0-9]{1,12}");

    public TitleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("title id is not of the form source-number");
        }
    }

    /** The title that TMDB knows by this number. */
    public static TitleId tmdb(long number) {
        return new TitleId("tmdb-" + number);
    }

    @Override
    public int compareTo(TitleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package tv.marquee.domain.shared;

import java.util.regex.Pattern;

/** Checks for compact constructors: a value that exists is valid. Messages name the field, never its content. */
public final class Preconditions {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private Preconditions() {}

    /**
     * A text of 1 to {@code longest} characters without control characters.
     *
     * @throws IllegalArgumentException when it is blank, too long or has control characters
     */
    public static String text(String value, String field, int longest) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(field + " is empty");
        }
        return optionalText(value, field, longest);
    }

    /** Like {@link #text}, but it may be empty. */
    public static String optionalText(String value, String field, int longest) {
        if (value.length() > longest) {
            throw new IllegalArgumentException(field + " is longer than " + longest + " characters");
        }
        if (CONTROL.matcher(value).find()) {
            throw new IllegalArgumentException(field + " has control characters");
        }
        return value;
    }

    /**
     * A number within bounds, both inclusive.
     *
     * @throws IllegalArgumentException when it is outside
     */
    public static long between(long value, long least, long most, String field) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(field + " is outside " + least + " to " + most);
        }
        return value;
    }
}

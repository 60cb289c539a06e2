package tv.marquee.domain.subscription;

import java.util.regex.Pattern;

/**
 * Names a plan for ever, whatever its price: {@code standard}.
 *
 * @param value 1 to 20 lower-case letters
 */
public record PlanCode(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z]{1,20}");

    public PlanCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("plan is not a word of lower-case letters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}

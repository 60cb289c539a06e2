package tv.marquee.domain.account;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a person is reached, in lower case. Its text form is hidden, so that no log shows it by accident.
 *
 * @param value at most 254 characters with one at-sign and a dotted domain
 */
public record EmailAddress(String value) {

    private static final Pattern FORM = Pattern.compile("[^\\s@\\p{C}]{1,64}@[^\\s@\\p{C}.]+(\\.[^\\s@\\p{C}.]+)+");

    public EmailAddress {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (value.length() > 254 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("e-mail address is not of the form name@domain");
        }
    }

    @Override
    public String toString() {
        return "EmailAddress[hidden]";
    }
}

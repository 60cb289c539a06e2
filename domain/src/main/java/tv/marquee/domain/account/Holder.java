package tv.marquee.domain.account;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import tv.marquee.domain.shared.Preconditions;

/**
 * Whose account it is.
 *
 * @param displayName 1 to 80 characters
 * @param birthYear 1900 to 2100
 * @param country ISO 3166-1 alpha-2 code
 */
public record Holder(String displayName, int birthYear, String country) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public Holder {
        Preconditions.text(displayName, "display name", 80);
        Preconditions.between(birthYear, 1900, 2100, "birth year");
        if (!COUNTRY.matcher(country).matches()) {
            throw new IllegalArgumentException("country is not a code of two capital letters");
        }
    }

    /** Whether someone born then can be there at a moment; days are those of UTC. */
    boolean isBornBy(Instant now) {
        return birthYear <= now.atZone(ZoneOffset.UTC).getYear();
    }
}

package tv.marquee.domain.profile;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.Preconditions;

/**
 * How a profile presents itself, and what it may see.
 *
 * @param name 1 to 80 characters
 * @param language in which pages speak to it, an ISO 639-1 code; null when as the browser asks
 * @param maturity the strongest that it may see
 * @param kids whether it is a child's, who is kept from everything but films; its ceiling is {@link #KIDS_CEILING} at most
 */
public record Face(String name, Avatar avatar, @Nullable String language, Maturity maturity, boolean kids) {

    /** The strongest that a child's profile may see. */
    public static final Maturity KIDS_CEILING = Maturity.TWELVE;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

    public Face {
        Preconditions.text(name, "profile name", 80);
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("language is not a code of two small letters");
        }
        if (kids && maturity.compareTo(KIDS_CEILING) > 0) {
            throw new IllegalArgumentException("maturity is too strong for a child's profile");
        }
    }

    /** A name and a ceiling, and nothing else chosen yet. */
    public static Face of(String name, Maturity maturity) {
        return new Face(name, Avatar.FOX, null, maturity, false);
    }

    /** Whether a grown-up's: it may see everything, and manages the account. */
    public boolean grownUp() {
        return maturity == Maturity.EIGHTEEN;
    }
}

package tv.marquee.domain.shared;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The youngest audience a title is for, and the ceiling of what a profile may see; from mildest to strongest. A title whose
 * maturity is not known counts as the strongest: only the highest ceiling admits it.
 */
public enum Maturity {
    ALL,
    SEVEN,
    TWELVE,
    SIXTEEN,
    EIGHTEEN;

    /** What a title counts as whose maturity may not be known. */
    public static Maturity ofRated(@Nullable Maturity known) {
        return known == null ? EIGHTEEN : known;
    }

    /** The milder of a ceiling and of what is asked for; the ceiling when nothing is. */
    public static Maturity milder(Maturity ceiling, @Nullable Maturity asked) {
        return asked == null || ceiling.compareTo(asked) < 0 ? ceiling : asked;
    }

    /** This and all milder ones, from the mildest. */
    public List<Maturity> upTo() {
        return Arrays.stream(values()).filter(m -> m.compareTo(this) <= 0).toList();
    }

    /** Whether a profile with this ceiling may see a title of that maturity, null when it is not known. */
    public boolean admits(@Nullable Maturity title) {
        return ofRated(title).compareTo(this) <= 0;
    }
}

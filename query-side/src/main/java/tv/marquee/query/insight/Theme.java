package tv.marquee.query.insight;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What figures are about. */
public enum Theme {
    OVERVIEW,
    TITLES,
    GENRES,
    AUDIENCE,
    SUBSCRIPTIONS,
    SENTIMENT,
    /** What people were shown, and what came of it. */
    RECOMMENDATIONS,
    /** What batch jobs have summed up. */
    GROWTH,
    QUALITY;

    /** Whether a filter makes a difference. */
    public boolean isFiltered() {
        return this != GROWTH && this != QUALITY;
    }

    /** As it stands in addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme of a key. */
    public static Optional<Theme> of(String key) {
        return Stream.of(values()).filter(theme -> theme.key().equals(key)).findFirst();
    }
}

package tv.marquee.projection.sentiment;

import org.jspecify.annotations.Nullable;

/** Tells how much the author of a review liked the film. */
@FunctionalInterface
public interface Sentiment {

    /** Tells of no review. */
    Sentiment UNKNOWN = text -> null;

    /** The probability that the author liked it, 0 to 1; null when that cannot be told. */
    @Nullable
    Double of(String text);
}

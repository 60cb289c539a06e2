package tv.marquee.projection.warehouse;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a batch says of a review.
 *
 * @param state {@code VISIBLE}, {@code WITHHELD}, {@code REMOVED} or {@code WITHDRAWN}
 */
public record ReviewRow(String pseudonym, String titleId, Said<Text> text, Said<String> state) {

    /**
     * What the warehouse knows of the words.
     *
     * @param liking probability that the author liked the title, 0 to 1; null when that cannot be told
     */
    public record Text(
            int dateKey,
            Instant at,
            int characters,
            @Nullable Double liking) {}

    /** What two rows say together. */
    ReviewRow and(ReviewRow other) {
        return new ReviewRow(pseudonym, titleId, text.or(other.text), state.or(other.state));
    }

    /** The position of the last event that told something. */
    public long version() {
        return Math.max(text.version(), state.version());
    }
}

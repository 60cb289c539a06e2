package tv.marquee.query.profile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tv.marquee.domain.shared.Maturity;

/**
 * A profile as it stands on the shelf {@code profiles}.
 *
 * @param id a UUID
 * @param account the account's UUID
 * @param ratings by title id
 * @param list My List, oldest first
 * @param position of the last event that it follows from
 */
public record ProfileView(
        String id,
        String account,
        String name,
        Maturity maturity,
        Map<String, RatingView> ratings,
        List<ListedView> list,
        long position) {

    /**
     * What a person thought of a title.
     *
     * @param stars 0.5 to 5 in halves
     * @param at when it was said last
     */
    public record RatingView(double stars, Instant at) {}

    /** A title on My List, and since when. */
    public record ListedView(String title, Instant at) {}
}

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
 * @param hidden titles of no interest by id, and since when; kept out of everything that is suggested
 * @param position of the last event that it follows from
 */
public record ProfileView(
        String id,
        String account,
        String name,
        Maturity maturity,
        Map<String, RatingView> ratings,
        List<ListedView> list,
        Map<String, Instant> hidden,
        long position) {

    /** The view with other ratings. */
    public ProfileView withRatings(Map<String, RatingView> now, long at) {
        return new ProfileView(id, account, name, maturity, now, list, hidden, at);
    }

    /** The view with another list. */
    public ProfileView withList(List<ListedView> now, long at) {
        return new ProfileView(id, account, name, maturity, ratings, now, hidden, at);
    }

    /** The view with other titles hidden. */
    public ProfileView withHidden(Map<String, Instant> now, long at) {
        return new ProfileView(id, account, name, maturity, ratings, list, now, at);
    }

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

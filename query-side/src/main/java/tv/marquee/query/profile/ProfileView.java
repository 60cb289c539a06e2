package tv.marquee.query.profile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.Maturity;

/**
 * A profile as it stands on the shelf {@code profiles}.
 *
 * @param id a UUID
 * @param account the account's UUID; empty once the profile was deleted
 * @param face how it presents itself, and the strongest that it may see
 * @param pinned whether it asks for a PIN
 * @param unpersonalised whether nothing that the person does is to have a say in what is suggested
 * @param restricted whether what is known of the person is used for nothing but to give them what they ask for
 * @param ratings by title id
 * @param list My List, oldest first
 * @param hidden titles of no interest by id, and since when; kept out of everything that is suggested
 * @param reviewed by title id, where the words of a review tell how much the person liked the title
 * @param position of the last event that it follows from
 */
public record ProfileView(
        String id,
        String account,
        Face face,
        boolean pinned,
        boolean unpersonalised,
        boolean restricted,
        Map<String, RatingView> ratings,
        List<ListedView> list,
        Map<String, Instant> hidden,
        Map<String, ReviewedView> reviewed,
        long position) {

    /** A profile of which nothing is known but its face. */
    public static ProfileView untouched(String id, String account, Face face, long position) {
        return new ProfileView(
                id, account, face, false, false, false, Map.of(), List.of(), Map.of(), Map.of(), position);
    }

    /** What the person is called. */
    public String name() {
        return face.name();
    }

    /** The strongest that it may see. */
    public Maturity maturity() {
        return face.maturity();
    }

    /** The view with another account and face. */
    public ProfileView with(String owner, Face other, long at) {
        return new ProfileView(
                id, owner, other, pinned, unpersonalised, restricted, ratings, list, hidden, reviewed, at);
    }

    /** The view with or without a PIN. */
    public ProfileView withPin(boolean now, long at) {
        return new ProfileView(id, account, face, now, unpersonalised, restricted, ratings, list, hidden, reviewed, at);
    }

    /** The view of a person who wants what they do to have a say in what is suggested, or none. */
    public ProfileView withPersonalisation(boolean personalised, long at) {
        return new ProfileView(
                id, account, face, pinned, !personalised, restricted, ratings, list, hidden, reviewed, at);
    }

    /** The view of a person of whom nothing is used but to give them what they ask for, or of another. */
    public ProfileView withRestriction(boolean now, long at) {
        return new ProfileView(id, account, face, pinned, unpersonalised, now, ratings, list, hidden, reviewed, at);
    }

    /** Whether nothing that the person does has a say in what is suggested or learned: they wish so, or it is restricted. */
    public boolean impersonal() {
        return unpersonalised || restricted;
    }

    /** The view with other ratings. */
    public ProfileView withRatings(Map<String, RatingView> now, long at) {
        return new ProfileView(id, account, face, pinned, unpersonalised, restricted, now, list, hidden, reviewed, at);
    }

    /** The view with another list. */
    public ProfileView withList(List<ListedView> now, long at) {
        return new ProfileView(
                id, account, face, pinned, unpersonalised, restricted, ratings, now, hidden, reviewed, at);
    }

    /** The view with other titles hidden. */
    public ProfileView withHidden(Map<String, Instant> now, long at) {
        return new ProfileView(id, account, face, pinned, unpersonalised, restricted, ratings, list, now, reviewed, at);
    }

    /**
     * What a person thought of a title.
     *
     * @param stars 0.5 to 5 in halves
     * @param at when it was said last
     */
    public record RatingView(double stars, Instant at) {}

    /** The view with other reviews. */
    public ProfileView withReviewed(Map<String, ReviewedView> now, long at) {
        return new ProfileView(id, account, face, pinned, unpersonalised, restricted, ratings, list, hidden, now, at);
    }

    /**
     * What a review says of how much the person liked a title.
     *
     * @param sentiment the probability that they did, 0 to 1
     * @param at when it was written last
     */
    public record ReviewedView(double sentiment, Instant at) {}

    /** A title on My List, and since when. */
    public record ListedView(String title, Instant at) {}
}

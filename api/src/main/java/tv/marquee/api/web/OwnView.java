package tv.marquee.api.web;

import java.util.Optional;
import tv.marquee.domain.shared.Stars;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.RatingView;

/**
 * What a person made of a title.
 *
 * @param halves the rating in half stars, 0 when not rated
 * @param listed whether it is on My List
 * @param hidden whether it is of no interest
 */
record OwnView(int halves, boolean listed, boolean hidden) {

    static OwnView of(ProfileView profile, String title) {
        return new OwnView(
                Optional.ofNullable(profile.ratings().get(title))
                        .map(RatingView::stars)
                        .map(stars -> (int) Math.round(stars * 2))
                        .orElse(0),
                profile.list().stream().anyMatch(l -> l.title().equals(title)),
                profile.hidden().containsKey(title));
    }

    OwnView rated(Stars stars) {
        return new OwnView(stars.halves(), listed, hidden);
    }

    OwnView unrated() {
        return new OwnView(0, listed, hidden);
    }

    /** What is put on the list is no longer hidden. */
    OwnView listed(boolean now) {
        return new OwnView(halves, now, hidden && !now);
    }

    /** What is hidden is no longer on the list. */
    OwnView hidden(boolean now) {
        return new OwnView(halves, listed && !now, now);
    }
}

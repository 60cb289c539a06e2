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
 */
record OwnView(int halves, boolean listed) {

    static OwnView of(ProfileView profile, String title) {
        return new OwnView(
                Optional.ofNullable(profile.ratings().get(title))
                        .map(RatingView::stars)
                        .map(stars -> (int) Math.round(stars * 2))
                        .orElse(0),
                profile.list().stream().anyMatch(l -> l.title().equals(title)));
    }

    OwnView rated(Stars stars) {
        return new OwnView(stars.halves(), listed);
    }

    OwnView unrated() {
        return new OwnView(0, listed);
    }

    OwnView listed(boolean now) {
        return new OwnView(halves, now);
    }
}

package tv.marquee.api.profiles;

import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.profile.ProfileView;

/**
 * A profile.
 *
 * @param id a UUID
 * @param maturity the strongest that it may see
 * @param ratings how many titles it rated
 * @param listed how many titles My List holds
 * @param position of the last change that it shows
 */
record ProfileAnswer(String id, String name, Maturity maturity, int ratings, int listed, long position) {

    static ProfileAnswer of(ProfileView profile) {
        return new ProfileAnswer(
                profile.id(),
                profile.name(),
                profile.maturity(),
                profile.ratings().size(),
                profile.list().size(),
                profile.position());
    }
}

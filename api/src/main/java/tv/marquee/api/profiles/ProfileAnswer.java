package tv.marquee.api.profiles;

import org.jspecify.annotations.Nullable;
import tv.marquee.domain.profile.Avatar;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.profile.ProfileView;

/**
 * A profile.
 *
 * @param id a UUID
 * @param maturity the strongest that it may see
 * @param language in which pages speak to it; null when as the browser asks
 * @param kids whether it is a child's
 * @param pinned whether it asks for a PIN
 * @param personalised whether what the person does has a say in what is suggested
 * @param ratings how many titles it rated
 * @param listed how many titles My List holds
 * @param position of the last change that it shows
 */
record ProfileAnswer(
        String id,
        String name,
        Maturity maturity,
        Avatar avatar,
        @Nullable String language,
        boolean kids,
        boolean pinned,
        boolean personalised,
        int ratings,
        int listed,
        long position) {

    static ProfileAnswer of(ProfileView profile) {
        Face face = profile.face();
        return new ProfileAnswer(
                profile.id(),
                face.name(),
                face.maturity(),
                face.avatar(),
                face.language(),
                face.kids(),
                profile.pinned(),
                !profile.unpersonalised(),
                profile.ratings().size(),
                profile.list().size(),
                profile.position());
    }
}

package tv.marquee.ops.house;

import java.util.Set;
import java.util.stream.Collectors;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.ops.importing.RatedBefore;
import tv.marquee.query.profile.Profiles;

/** What people have rated already, as the shelf of profiles tells. */
record ShelvedRatings(Profiles profiles) implements RatedBefore {

    @Override
    public Set<TitleId> by(ProfileId profile) {
        return profiles.find(profile)
                .map(view -> view.ratings().keySet().stream().map(TitleId::new).collect(Collectors.toSet()))
                .orElse(Set.of());
    }
}

package tv.marquee.ops.importing;

import java.util.Set;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;

/**
 * What a profile has rated already. History never takes the place of what a person said since, and what is there already
 * need not be sent again.
 */
@FunctionalInterface
public interface RatedBefore {

    /** Nothing is known; every rating is sent, and the rules decide. */
    RatedBefore UNKNOWN = profile -> Set.of();

    /** The titles that the profile has rated; none when there is no such profile. */
    Set<TitleId> by(ProfileId profile);
}

package tv.marquee.query.viewing;

import java.util.Optional;
import tv.marquee.domain.shared.ProfileId;

/** Finds what people watched. */
public interface Viewings {

    /** What a profile watched, as fresh as the shelf; empty when that is nothing. */
    Optional<ViewingView> find(ProfileId profile);
}

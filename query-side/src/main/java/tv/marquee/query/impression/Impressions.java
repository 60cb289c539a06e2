package tv.marquee.query.impression;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tv.marquee.domain.shared.ProfileId;

/** Finds impressions. */
public interface Impressions {

    /** What a profile was shown last, the latest first; up to a second behind the shelf. */
    List<ImpressionView> latest(ProfileId profile, int limit);

    /** An impression, as fresh as the shelf. */
    Optional<ImpressionView> find(UUID impression);
}

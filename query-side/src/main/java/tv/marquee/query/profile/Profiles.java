package tv.marquee.query.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;

/** Finds profiles. */
public interface Profiles {

    /** The profile, as fresh as the shelf. */
    Optional<ProfileView> find(ProfileId profile);

    /** All profiles of an account, by name; up to a second behind the shelf. */
    List<ProfileView> ofAccount(AccountId account);

    /** How these profiles present themselves, by id; without those that are not there, or were deleted. */
    Map<String, Face> faces(Collection<String> profiles);
}

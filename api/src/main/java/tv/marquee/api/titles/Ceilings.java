package tv.marquee.api.titles;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tv.marquee.api.security.SignedIn;
import tv.marquee.domain.shared.Maturity;

/** What may be shown to whom. */
@FunctionalInterface
public interface Ceilings {

    /**
     * The ceiling of one's profile; the highest when no profile is named, as the account itself may see all.
     *
     * @throws tv.marquee.api.problem.ProfileNotFound when the account has no such profile
     */
    Maturity of(@Nullable UUID profile, SignedIn who);
}

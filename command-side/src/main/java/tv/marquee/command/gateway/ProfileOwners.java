package tv.marquee.command.gateway;

import java.util.Optional;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;

/** Whose profiles are. Fresh as the event store, and there when no shelf can be read. */
@FunctionalInterface
public interface ProfileOwners {

    /**
     * The account of a profile; empty when there is no such profile, or none any more.
     *
     * @throws CommandsUnavailable when the event store cannot be reached
     */
    Optional<AccountId> accountOf(ProfileId profile);
}

package tv.marquee.domain.profile;

import java.time.Instant;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.Preconditions;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;

/** What can be wished of a profile. */
public sealed interface ProfileCommand extends DomainCommand {

    ProfileId profile();

    @Override
    default StreamId stream() {
        return StreamId.of(profile());
    }

    /**
     * Add a person to an account.
     *
     * @param name 1 to 80 characters
     * @param maturity the strongest that it may see
     */
    record CreateProfile(ProfileId profile, AccountId account, String name, Maturity maturity, Instant at)
            implements ProfileCommand {
        public CreateProfile {
            Preconditions.text(name, "profile name", 80);
        }
    }

    /** Say how good a title is, for the first time or anew. */
    record RateTitle(ProfileId profile, TitleId title, Stars stars, Instant at) implements ProfileCommand {}

    /** Take a rating back. */
    record UnrateTitle(ProfileId profile, TitleId title, Instant at) implements ProfileCommand {}

    /** Put a title on My List. */
    record ListTitle(ProfileId profile, TitleId title, Instant at) implements ProfileCommand {}

    /** Take a title off My List. */
    record UnlistTitle(ProfileId profile, TitleId title, Instant at) implements ProfileCommand {}

    /** Say that a title is of no interest and is not to be shown again. */
    record HideTitle(ProfileId profile, TitleId title, Instant at) implements ProfileCommand {}

    /** Let a hidden title be shown again. */
    record UnhideTitle(ProfileId profile, TitleId title, Instant at) implements ProfileCommand {}
}

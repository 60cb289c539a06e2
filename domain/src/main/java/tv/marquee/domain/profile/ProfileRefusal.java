package tv.marquee.domain.profile;

import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;

/** Why a command on a profile was refused. */
public sealed interface ProfileRefusal extends Refusal {

    ProfileId profile();

    @Override
    default StreamId stream() {
        return StreamId.of(profile());
    }

    /** The profile exists already on another account, or was deleted. */
    record ProfileAlreadyCreated(ProfileId profile) implements ProfileRefusal {}

    /** The account has as many profiles as its plan gives. */
    record TooManyProfiles(ProfileId profile, int most) implements ProfileRefusal {}

    /** Without this profile nobody on the account would see everything and manage it. */
    record LastGrownUp(ProfileId profile) implements ProfileRefusal {}

    /** There is no such profile, or no longer. */
    record ProfileUnknown(ProfileId profile) implements ProfileRefusal {}

    /** The title that the command speaks of was never in the catalogue. */
    record RatedTitleUnknown(ProfileId profile, TitleId title) implements ProfileRefusal {}

    /** My List is full. */
    record ListFull(ProfileId profile) implements ProfileRefusal {}

    /** Too many titles are hidden. */
    record HiddenFull(ProfileId profile) implements ProfileRefusal {}
}

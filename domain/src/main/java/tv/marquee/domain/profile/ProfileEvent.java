package tv.marquee.domain.profile;

import java.time.Instant;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.SubjectEvent;
import tv.marquee.domain.shared.TitleId;

/** What can happen to a profile. */
public sealed interface ProfileEvent extends SubjectEvent {

    ProfileId profile();

    @Override
    default StreamId stream() {
        return StreamId.of(profile());
    }

    @Override
    default StreamId subject() {
        return StreamId.of(profile());
    }

    /** A person was added to an account. */
    record ProfileCreated(ProfileId profile, AccountId account, String name, Maturity maturity, Instant at)
            implements ProfileEvent {}

    /** The profile presents itself otherwise; replaces all that was said of it before. */
    record ProfileDescribed(ProfileId profile, Face face, Instant at) implements ProfileEvent {}

    /** From now on the profile asks for a PIN. */
    record PinSet(ProfileId profile, PinHash pin, Instant at) implements ProfileEvent {}

    /** From now on the profile asks for no PIN. */
    record PinRemoved(ProfileId profile, Instant at) implements ProfileEvent {}

    /** From now on what the person does has a say in what is suggested to them and in what is learned for others, or has none. */
    record PersonalisationSet(ProfileId profile, boolean personalised, Instant at) implements ProfileEvent {}

    /** From now on what is known of the person is used for nothing but to give them what they ask for, or as they wish. */
    record ProfileRestrictionSet(ProfileId profile, boolean restricted, Instant at) implements ProfileEvent {}

    /** The person was taken off the account; nothing happens to the profile any more. */
    record ProfileDeleted(ProfileId profile, AccountId account, Instant at) implements ProfileEvent {}

    /** The person said how good a title is; replaces what was said before. */
    record TitleRated(ProfileId profile, TitleId title, Stars stars, Instant at) implements ProfileEvent {}

    /** The person took the rating back. */
    record TitleUnrated(ProfileId profile, TitleId title, Instant at) implements ProfileEvent {}

    /** The person put the title on My List. */
    record TitleListed(ProfileId profile, TitleId title, Instant at) implements ProfileEvent {}

    /** The person took the title off My List. */
    record TitleUnlisted(ProfileId profile, TitleId title, Instant at) implements ProfileEvent {}

    /** The person is not interested in the title. */
    record TitleHidden(ProfileId profile, TitleId title, Instant at) implements ProfileEvent {}

    /** The person may be shown the title again. */
    record TitleUnhidden(ProfileId profile, TitleId title, Instant at) implements ProfileEvent {}
}

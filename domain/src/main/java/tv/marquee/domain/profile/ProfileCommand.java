package tv.marquee.domain.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Maturity;
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
     * Add a person to an account. How many an account may have is settled by the command side, in the same transaction.
     *
     * @param pin asked for before the profile may be used; null when nothing is
     * @param restricted as the account is: {@link SetProfileRestriction}
     */
    record CreateProfile(
            ProfileId profile,
            AccountId account,
            Face face,
            @Nullable PinHash pin,
            boolean restricted,
            Instant at) implements ProfileCommand {
        public CreateProfile(ProfileId profile, AccountId account, String name, Maturity maturity, Instant at) {
            this(profile, account, Face.of(name, maturity), null, false, at);
        }
    }

    /**
     * Present a profile otherwise. That an account keeps a grown-up's profile is settled by the command side, in the same
     * transaction.
     */
    record DescribeProfile(ProfileId profile, Face face, Instant at) implements ProfileCommand {}

    /** Let a profile be used by those only who know a PIN; replaces the one before. */
    record SetPin(ProfileId profile, PinHash pin, Instant at) implements ProfileCommand {}

    /** Let a profile be used without a PIN. */
    record RemovePin(ProfileId profile, Instant at) implements ProfileCommand {}

    /** Take a person off an account, with all that is the profile's. */
    record DeleteProfile(ProfileId profile, Instant at) implements ProfileCommand {}

    /** Say how good a title is, for the first time or anew. */
    record RateTitle(ProfileId profile, TitleId title, Stars stars, Instant at) implements ProfileCommand {}

    /** Take a rating back. */
    record UnrateTitle(ProfileId profile, TitleId title, Instant at) implements ProfileCommand {}

    /** Let what the person does have a say in what is suggested, as it has at first, or none. */
    record SetPersonalisation(ProfileId profile, boolean personalised, Instant at) implements ProfileCommand {}

    /** Use what is known of the person for nothing but to give them what they ask for, or as they wish. */
    record SetProfileRestriction(ProfileId profile, boolean restricted, Instant at) implements ProfileCommand {}

    /** Put a title on My List. */
    record ListTitle(ProfileId profile, TitleId title, Instant at) implements ProfileCommand {}

    /** Take a title off My List. */
    record UnlistTitle(ProfileId profile, TitleId title, Instant at) implements ProfileCommand {}

    /** Say that a title is of no interest and is not to be shown again. */
    record HideTitle(ProfileId profile, TitleId title, Instant at) implements ProfileCommand {}

    /** Let a hidden title be shown again. */
    record UnhideTitle(ProfileId profile, TitleId title, Instant at) implements ProfileCommand {}
}

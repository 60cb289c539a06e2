package tv.marquee.api.profiles;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tv.marquee.api.problem.BadInput;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.gateway.Pins;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.profile.PinHash;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.DeleteProfile;
import tv.marquee.domain.profile.ProfileCommand.DescribeProfile;
import tv.marquee.domain.profile.ProfileCommand.RemovePin;
import tv.marquee.domain.profile.ProfileCommand.SetPersonalisation;
import tv.marquee.domain.profile.ProfileCommand.SetPin;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;

/**
 * The people on an account, as the account's owner arranges them. That a profile is the account's is settled by the caller. All
 * of it answers with the position of the change.
 */
public final class Household {

    private static final Pattern PIN = Pattern.compile("[0-9]{4}");

    private final Wishes wishes;
    private final Pins pins;
    private final OwnProfiles profiles;
    private final Credentials credentials;

    Household(Wishes wishes, Pins pins, OwnProfiles profiles, Credentials credentials) {
        this.wishes = wishes;
        this.pins = pins;
        this.profiles = profiles;
        this.credentials = credentials;
    }

    /**
     * Adds a person.
     *
     * @param pin four digits; null when the profile asks for none
     * @throws BadInput when the PIN is not four digits
     * @throws tv.marquee.domain.shared.Refused when the account has as many profiles as its plan gives
     */
    public Added add(AccountId account, Face face, @Nullable String pin) {
        ProfileId profile = new ProfileId(wishes.newId());
        PinHash hash = pin == null ? null : hash(pin);
        long position = wishes.send(
                        new CreateProfile(profile, account, face, hash, isRestricted(account), wishes.now()))
                .position();
        profiles.created(profile, account, hash != null, position);
        return new Added(profile, position);
    }

    /**
     * Presents a profile otherwise.
     *
     * @throws tv.marquee.domain.shared.Refused when nobody who may see everything would be left
     */
    public long describe(ProfileId profile, Face face) {
        return wishes.send(new DescribeProfile(profile, face, wishes.now())).position();
    }

    /**
     * Lets a profile ask for a PIN.
     *
     * @param pin four digits
     * @throws BadInput when it is not four digits
     */
    public long setPin(AccountId account, ProfileId profile, String pin) {
        long position =
                wishes.send(new SetPin(profile, hash(pin), wishes.now())).position();
        profiles.changed(profile, account, true, position);
        return position;
    }

    /** Lets what a person does have a say in what is suggested, or none. */
    public long setPersonalisation(ProfileId profile, boolean personalised) {
        return wishes.send(new SetPersonalisation(profile, personalised, wishes.now()))
                .position();
    }

    /** Lets a profile ask for no PIN. */
    public long removePin(AccountId account, ProfileId profile) {
        long position = wishes.send(new RemovePin(profile, wishes.now())).position();
        profiles.changed(profile, account, false, position);
        return position;
    }

    /**
     * Takes a person off the account.
     *
     * @throws tv.marquee.domain.shared.Refused when nobody who may see everything would be left
     */
    public long delete(AccountId account, ProfileId profile) {
        long position = wishes.send(new DeleteProfile(profile, wishes.now())).position();
        profiles.changed(profile, account, false, position);
        return position;
    }

    /** As the event store knows, for a shelf may be behind, or away. */
    private boolean isRestricted(AccountId account) {
        return credentials.account(account) instanceof Account.Open open && open.restricted();
    }

    private PinHash hash(String pin) {
        if (!PIN.matcher(pin).matches()) {
            throw new BadInput("pin", "is not four digits");
        }
        return pins.hash(pin);
    }

    /** A person who was added, and the position at which shelves show it. */
    public record Added(ProfileId profile, long position) {}
}

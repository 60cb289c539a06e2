package tv.marquee.api.profiles;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tv.marquee.command.gateway.Pins;
import tv.marquee.domain.profile.PinHash;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.RemovePin;
import tv.marquee.domain.profile.ProfileCommand.SetPin;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.ProfileId;

/** PINs as the commands that it heard of leave them; its hash hides nothing. */
public final class FakePins implements Pins {

    private final Map<ProfileId, PinHash> set = new ConcurrentHashMap<>();

    /** Follows a command. */
    public void heard(DomainCommand command) {
        if (command instanceof SetPin c) {
            set.put(c.profile(), c.pin());
        }
        if (command instanceof CreateProfile c && c.pin() != null) {
            set.put(c.profile(), c.pin());
        }
        if (command instanceof RemovePin c) {
            set.remove(c.profile());
        }
    }

    /** Forgets all. */
    public void reset() {
        set.clear();
    }

    @Override
    public PinHash hash(CharSequence pin) {
        return new PinHash("$plain$" + pin);
    }

    @Override
    public boolean asksFor(ProfileId profile) {
        return set.containsKey(profile);
    }

    @Override
    public boolean opens(ProfileId profile, CharSequence pin) {
        return !asksFor(profile) || hash(pin).equals(set.get(profile));
    }
}

package tv.marquee.command.gateway;

import tv.marquee.domain.profile.PinHash;
import tv.marquee.domain.shared.ProfileId;

/** The PINs of profiles. Fresh as the event store: one that was just set is asked for at once. */
public interface Pins {

    /** Hashes a new PIN with Argon2id; takes tens of milliseconds on purpose. */
    PinHash hash(CharSequence pin);

    /** Whether the profile asks for a PIN. */
    boolean asksFor(ProfileId profile);

    /** Whether the PIN opens the profile; any does where none is asked for. */
    boolean opens(ProfileId profile, CharSequence pin);
}

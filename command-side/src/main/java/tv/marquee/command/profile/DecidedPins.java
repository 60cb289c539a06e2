package tv.marquee.command.profile;

import java.util.Optional;
import tv.marquee.command.gateway.Pins;
import tv.marquee.command.secret.Argon2Hashes;
import tv.marquee.command.store.Histories;
import tv.marquee.command.store.Reaching;
import tv.marquee.domain.profile.PinHash;
import tv.marquee.domain.profile.Profile;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;

/** PINs from the profile's own stream, never from a shelf, on which no hash stands. */
final class DecidedPins implements Pins {

    private final Histories histories;
    private final Argon2Hashes hashes;

    DecidedPins(Histories histories, Argon2Hashes hashes) {
        this.histories = histories;
        this.hashes = hashes;
    }

    @Override
    public PinHash hash(CharSequence pin) {
        return new PinHash(hashes.hash(pin));
    }

    @Override
    public boolean asksFor(ProfileId profile) {
        return find(profile).isPresent();
    }

    @Override
    public boolean opens(ProfileId profile, CharSequence pin) {
        return find(profile).map(set -> hashes.matches(pin, set.value())).orElse(true);
    }

    private Optional<PinHash> find(ProfileId profile) {
        return Reaching.eventStore(() -> histories.state(StreamId.of(profile))) instanceof Profile.Active active
                ? Optional.ofNullable(active.pin())
                : Optional.empty();
    }
}

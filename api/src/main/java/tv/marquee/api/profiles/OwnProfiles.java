package tv.marquee.api.profiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tv.marquee.api.problem.ProfileNotFound;
import tv.marquee.api.security.SignedIn;
import tv.marquee.command.gateway.Pins;
import tv.marquee.command.gateway.ProfileOwners;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfUnavailable;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.Profiles;

/**
 * Profiles, each for its own account only; of another's it is not even told that it exists. Whose a profile is, and whether
 * it asks for a PIN, is remembered for some minutes: a change then asks no shelf, and a profile that was created here a moment
 * ago is known before any shelf shows it. A PIN that another process set is asked for when those minutes are over.
 */
public final class OwnProfiles {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 50_000;

    private final Profiles profiles;
    private final Freshness freshness;
    private final ProfileLocks locks;
    private final ProfileOwners seats;
    private final Pins pins;
    private final Cache<ProfileId, Owner> owners =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();
    private final Cache<AccountId, Long> additions =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();

    OwnProfiles(Profiles profiles, Freshness freshness, ProfileLocks locks, ProfileOwners seats, Pins pins) {
        this.seats = seats;
        this.pins = pins;
        this.profiles = profiles;
        this.freshness = freshness;
        this.locks = locks;
    }

    /** Takes note of a profile that was created just now. */
    public void created(ProfileId profile, AccountId account, boolean pinned, long position) {
        owners.put(profile, new Owner(account, pinned, position));
        additions.put(account, position);
    }

    /** Takes note that a profile asks for a PIN from now on, or for none, or that it was deleted. */
    void changed(ProfileId profile, AccountId account, boolean pinned, long position) {
        owners.put(profile, new Owner(account, pinned, position));
    }

    /**
     * The profile, at least as fresh as a position and as its own creation.
     *
     * @throws ProfileNotFound when the account has no such profile
     * @throws tv.marquee.api.problem.PinNeeded when the profile asks for a PIN
     * @throws tv.marquee.query.freshness.NotFreshEnough when the shelf is behind
     */
    public ProfileView read(UUID id, SignedIn who, long atLeast) {
        ProfileId profile = new ProfileId(id);
        Owner owner = owners.getIfPresent(profile);
        long needed = owner == null ? atLeast : Math.max(atLeast, owner.since());
        if (owner != null && !owner.account().equals(who.account())) {
            throw new ProfileNotFound();
        }
        ProfileView view = find(profile, needed)
                .filter(found -> found.account().equals(who.getName()))
                .orElseThrow(ProfileNotFound::new);
        if (view.pinned()) {
            locks.require(profile);
        }
        return view;
    }

    /**
     * The profile's identity, for a change to it.
     *
     * @throws ProfileNotFound when the account has no such profile
     * @throws tv.marquee.api.problem.PinNeeded when the profile asks for a PIN
     */
    public ProfileId owned(UUID id, SignedIn who) {
        ProfileId profile = new ProfileId(id);
        Owner owner = owners.get(profile, unknown -> ownerOf(unknown).orElse(null));
        if (owner == null || !owner.account().equals(who.account())) {
            throw new ProfileNotFound();
        }
        if (owner.pinned()) {
            locks.require(profile);
        }
        return profile;
    }

    /** As a shelf shows it, which costs least; and when that cannot be read, as the event store knows, so that changes go on. */
    private Optional<Owner> ownerOf(ProfileId profile) {
        try {
            return find(profile, 0)
                    .filter(view -> !view.account().isEmpty())
                    .map(view -> new Owner(new AccountId(UUID.fromString(view.account())), view.pinned(), 0));
        } catch (ShelfUnavailable away) {
            return seats.accountOf(profile).map(account -> new Owner(account, pins.asksFor(profile), 0));
        }
    }

    /** All profiles of who signed in, by name; with those created here a moment ago. */
    List<ProfileView> all(SignedIn who, long atLeast) {
        Long added = additions.getIfPresent(who.account());
        freshness.awaitSearch(Shelf.PROFILES, added == null ? atLeast : Math.max(atLeast, added));
        return profiles.ofAccount(who.account());
    }

    private Optional<ProfileView> find(ProfileId profile, long atLeast) {
        return freshness.read(
                Shelf.PROFILES, profile.toString(), atLeast, () -> profiles.find(profile), ProfileView::position);
    }

    /**
     * Whose a profile is.
     *
     * @param pinned whether it asks for a PIN
     * @param since the position at which it was created or changed here, 0 when a shelf shows it
     */
    private record Owner(AccountId account, boolean pinned, long since) {}
}

package tv.marquee.api.profiles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tv.marquee.api.problem.ProfileNotFound;
import tv.marquee.api.security.SignedIn;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.Profiles;

/**
 * Profiles, each for its own account only; of another's it is not even told that it exists. Whose a profile is never
 * changes, so it is remembered for some minutes: a change then asks no shelf, and one that was created here a moment ago is
 * known before any shelf shows it.
 */
public final class OwnProfiles {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST = 50_000;

    private final Profiles profiles;
    private final Freshness freshness;
    private final Cache<ProfileId, Owner> owners =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();
    private final Cache<AccountId, Long> additions =
            Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();

    OwnProfiles(Profiles profiles, Freshness freshness) {
        this.profiles = profiles;
        this.freshness = freshness;
    }

    /** Takes note of a profile that was created just now. */
    public void created(ProfileId profile, AccountId account, long position) {
        owners.put(profile, new Owner(account, position));
        additions.put(account, position);
    }

    /**
     * The profile, at least as fresh as a position and as its own creation.
     *
     * @throws ProfileNotFound when the account has no such profile
     * @throws tv.marquee.query.freshness.NotFreshEnough when the shelf is behind
     */
    public ProfileView read(UUID id, SignedIn who, long atLeast) {
        ProfileId profile = new ProfileId(id);
        Owner owner = owners.getIfPresent(profile);
        long needed = owner == null ? atLeast : Math.max(atLeast, owner.since());
        if (owner != null && !owner.account().equals(who.account())) {
            throw new ProfileNotFound();
        }
        return find(profile, needed)
                .filter(view -> view.account().equals(who.getName()))
                .orElseThrow(ProfileNotFound::new);
    }

    /**
     * The profile's identity, for a change to it.
     *
     * @throws ProfileNotFound when the account has no such profile
     */
    public ProfileId owned(UUID id, SignedIn who) {
        ProfileId profile = new ProfileId(id);
        Owner owner = owners.get(
                profile,
                unknown -> find(unknown, 0)
                        .filter(view -> !view.account().isEmpty())
                        .map(view -> new Owner(new AccountId(UUID.fromString(view.account())), 0))
                        .orElse(null));
        if (owner == null || !owner.account().equals(who.account())) {
            throw new ProfileNotFound();
        }
        return profile;
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
     * @param since the position at which it was created, 0 when a shelf shows it
     */
    private record Owner(AccountId account, long since) {}
}

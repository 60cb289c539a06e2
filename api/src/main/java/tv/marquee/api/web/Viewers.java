package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.NotFreshEnough;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.Profiles;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.Viewings;

/** Who is looking: the account that signed in, and the profile it watches with, as fresh as the person's last change. */
final class Viewers {

    private static final Logger LOG = LoggerFactory.getLogger(Viewers.class);
    private static final String CHOSEN = Viewers.class.getName() + ".chosen";

    private final Profiles profiles;
    private final Viewings viewings;
    private final Freshness freshness;

    Viewers(Profiles profiles, Viewings viewings, Freshness freshness) {
        this.profiles = profiles;
        this.viewings = viewings;
        this.freshness = freshness;
    }

    /** Whether someone signed in; asks nothing of any shelf, so that error pages may ask. */
    public boolean signedIn() {
        return account().isPresent();
    }

    /** The account that signed in. */
    Optional<AccountId> account() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.account())
                : Optional.empty();
    }

    /** The profile that looks; empty when nobody signed in, or the account has none. */
    Optional<ProfileView> profile(HttpServletRequest request) {
        return account()
                .flatMap(account -> chosen(request, account)
                        .map(chosen -> read(chosen, LastChange.position(request)))
                        .or(() -> firstOf(request, account)));
    }

    /**
     * The profile that looks.
     *
     * @throws SignInNeeded when there is none
     */
    ProfileView required(HttpServletRequest request) {
        return profile(request).orElseThrow(SignInNeeded::new);
    }

    /**
     * The identity of the profile that looks; asks no shelf once the session knows it.
     *
     * @throws SignInNeeded when there is none
     */
    ProfileId requiredId(HttpServletRequest request) {
        return account()
                .flatMap(account -> chosen(request, account))
                .map(chosen -> new ProfileId(chosen.profile()))
                .orElseGet(() -> new ProfileId(UUID.fromString(required(request).id())));
    }

    /** All profiles of the account that signed in, by name; with those that this session created. */
    List<ProfileView> all(HttpServletRequest request) {
        AccountId account = account().orElseThrow(SignInNeeded::new);
        try {
            freshness.awaitSearch(Shelf.PROFILES, LastChange.position(request));
        } catch (NotFreshEnough late) {
            LOG.debug("profiles are shown a moment behind", late);
        }
        return profiles.ofAccount(account);
    }

    /** Makes a profile of the account that signed in the one that looks. */
    void choose(HttpServletRequest request, ProfileView profile) {
        choose(
                request,
                new AccountId(UUID.fromString(profile.account())),
                new ProfileId(UUID.fromString(profile.id())),
                profile.maturity());
    }

    /** Makes a profile that was just created the one that looks, before any shelf shows it. */
    void choose(HttpServletRequest request, AccountId account, ProfileId profile, Maturity ceiling) {
        request.getSession().setAttribute(CHOSEN, new Chosen(account.value(), profile.value(), ceiling));
    }

    private Optional<ProfileView> firstOf(HttpServletRequest request, AccountId account) {
        Optional<ProfileView> first = profiles.ofAccount(account).stream().findFirst();
        first.ifPresent(p -> choose(request, p));
        return first.map(p ->
                read(new Chosen(account.value(), UUID.fromString(p.id()), p.maturity()), LastChange.position(request)));
    }

    /** The strongest that may be shown to who looks; all of it where no profile does, as to the account itself. */
    Maturity ceiling(HttpServletRequest request) {
        return profile(request).map(ProfileView::maturity).orElse(Maturity.EIGHTEEN);
    }

    /** What the profile that looks watched. */
    ViewingView viewing(HttpServletRequest request, ProfileView profile) {
        ProfileId id = new ProfileId(UUID.fromString(profile.id()));
        return fresh(Shelf.VIEWING, id, LastChange.position(request), () -> viewings.find(id), ViewingView::position)
                .orElseGet(() -> ViewingView.nothing(profile.id()));
    }

    private ProfileView read(Chosen chosen, long atLeast) {
        ProfileId id = new ProfileId(chosen.profile());
        return fresh(Shelf.PROFILES, id, atLeast, () -> profiles.find(id), ProfileView::position)
                .filter(p -> p.account().equals(chosen.account().toString()))
                .orElseGet(chosen::untouched);
    }

    /** A page that is a moment behind is better than none. */
    private <V> Optional<V> fresh(
            Shelf shelf, ProfileId id, long atLeast, Supplier<Optional<V>> read, ToLongFunction<V> position) {
        try {
            return freshness.read(shelf, id.toString(), atLeast, read, position);
        } catch (NotFreshEnough late) {
            return read.get();
        }
    }

    /** What the session chose, unless someone else signed in since. */
    private static Optional<Chosen> chosen(HttpServletRequest request, AccountId account) {
        HttpSession session = request.getSession(false);
        @Nullable Object known = session == null ? null : session.getAttribute(CHOSEN);
        return known instanceof Chosen chosen && chosen.account().equals(account.value())
                ? Optional.of(chosen)
                : Optional.empty();
    }

    /** An account, the profile it watches with, and that profile's ceiling. */
    private record Chosen(UUID account, UUID profile, Maturity ceiling) implements Serializable {

        /** A profile that no shelf shows yet: nothing rated, nothing listed. */
        ProfileView untouched() {
            return new ProfileView(
                    profile.toString(), account.toString(), "", ceiling, Map.of(), List.of(), Map.of(), 0);
        }
    }
}

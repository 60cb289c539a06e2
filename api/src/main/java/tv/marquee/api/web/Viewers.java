package tv.marquee.api.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tv.marquee.api.profiles.ProfileLocks;
import tv.marquee.api.security.GrownUpsOnly;
import tv.marquee.api.security.SignedIn;
import tv.marquee.api.wishes.LastChange;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.Avatar;
import tv.marquee.domain.profile.Face;
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

    /** Whether an officer signed in. */
    public boolean officer() {
        return is(Role.PRIVACY_OFFICER);
    }

    /** Whether an analyst signed in. */
    public boolean analyst() {
        return is(Role.ANALYST);
    }

    /** Whether an engineer signed in. */
    public boolean engineer() {
        return is(Role.ENGINEER);
    }

    /** Whether someone signed in who watches, and keeps an account and profiles. */
    public boolean subscriber() {
        return is(Role.SUBSCRIBER);
    }

    private static boolean is(Role role) {
        return who().filter(signedIn -> signedIn.role() == role).isPresent();
    }

    /** The account that signed in. */
    Optional<AccountId> account() {
        return who().map(SignedIn::account);
    }

    private static Optional<SignedIn> who() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /**
     * The profile that looks; empty when nobody signed in, or the account has none.
     *
     * @throws ProfileNeeded when the account has some and the session did not choose yet
     */
    Optional<ProfileView> profile(HttpServletRequest request) {
        return account()
                .flatMap(account -> chosen(request, account)
                        .map(chosen -> read(chosen, LastChange.position(request)))
                        .or(() -> onlyOneOf(request, account)))
                .map(view -> opened(request, view));
    }

    /** A profile that has asked for a PIN since it was chosen, in another session, asks here too. */
    private static ProfileView opened(HttpServletRequest request, ProfileView view) {
        if (view.pinned() && !ProfileLocks.isOpen(request, ProfileId.parse(view.id()))) {
            throw new ProfileNeeded();
        }
        return view;
    }

    /** The profile that the session chose, without asking for a choice. */
    Optional<ProfileId> current(HttpServletRequest request) {
        return account().flatMap(account -> chosen(request, account)).map(chosen -> new ProfileId(chosen.profile()));
    }

    /**
     * The account, for what only a grown-up may do.
     *
     * @throws SignInNeeded when nobody signed in
     * @throws GrownUpNeeded when the profile that looks may not see everything
     */
    AccountId grownUp(HttpServletRequest request) {
        AccountId account = account().orElseThrow(SignInNeeded::new);
        if (!profile(request).map(p -> p.face().grownUp()).orElse(true)) {
            throw new GrownUpNeeded();
        }
        return account;
    }

    /** The language that the session's profile chose; null when as the browser asks. */
    static @Nullable String language(HttpServletRequest request) {
        return face(request).map(Face::language).orElse(null);
    }

    /** Whether a child looks; asks no shelf. */
    public boolean child() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                && face(now.getRequest()).map(Face::kids).orElse(false);
    }

    private static Optional<Face> face(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CHOSEN) instanceof Chosen chosen
                ? Optional.of(chosen.face())
                : Optional.empty();
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
                .orElseGet(() -> ProfileId.parse(required(request).id()));
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

    /**
     * One profile of the account that signed in.
     *
     * @param id as it stands in a form or an address
     * @throws PageNotFound when the account has no such profile
     */
    ProfileView one(HttpServletRequest request, String id) {
        return all(request).stream()
                .filter(own -> own.id().equals(id))
                .findFirst()
                .orElseThrow(PageNotFound::new);
    }

    /** Makes a profile of the account that signed in the one that looks. */
    void choose(HttpServletRequest request, ProfileView profile) {
        choose(
                request,
                new AccountId(UUID.fromString(profile.account())),
                ProfileId.parse(profile.id()),
                profile.face());
    }

    /** Makes a profile that was just created or changed the one that looks, before any shelf shows it. */
    void choose(HttpServletRequest request, AccountId account, ProfileId profile, Face face) {
        request.getSession().setAttribute(CHOSEN, new Chosen(account, profile, face));
        GrownUpsOnly.watches(request, face.grownUp());
    }

    /** Lets no profile look until one is chosen. */
    void chooseNone(HttpServletRequest request) {
        request.getSession().removeAttribute(CHOSEN);
    }

    /** Of one profile that asks for no PIN nobody needs to choose. */
    private Optional<ProfileView> onlyOneOf(HttpServletRequest request, AccountId account) {
        List<ProfileView> all = profiles.ofAccount(account);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        ProfileView first = all.getFirst();
        if (all.size() > 1 || first.pinned()) {
            throw new ProfileNeeded();
        }
        choose(request, first);
        return Optional.of(
                read(new Chosen(account, ProfileId.parse(first.id()), first.face()), LastChange.position(request)));
    }

    /** The strongest that may be shown to who looks; all of it where no profile does, as to the account itself. */
    Maturity ceiling(HttpServletRequest request) {
        return profile(request).map(ProfileView::maturity).orElse(Maturity.EIGHTEEN);
    }

    /** What the profile that looks watched. */
    ViewingView viewing(HttpServletRequest request, ProfileView profile) {
        ProfileId id = ProfileId.parse(profile.id());
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

    /** An account, the profile it watches with, and that profile's face when it was chosen. */
    private record Chosen(
            UUID account,
            UUID profile,
            String name,
            Avatar avatar,
            @Nullable String language,
            Maturity maturity,
            boolean kids)
            implements Serializable {

        Chosen(AccountId account, ProfileId profile, Face face) {
            this(
                    account.value(),
                    profile.value(),
                    face.name(),
                    face.avatar(),
                    face.language(),
                    face.maturity(),
                    face.kids());
        }

        Face face() {
            return new Face(name, avatar, language, maturity, kids);
        }

        /** A profile that no shelf shows yet: nothing rated, nothing listed. */
        ProfileView untouched() {
            return ProfileView.untouched(profile.toString(), account.toString(), face(), 0);
        }
    }
}

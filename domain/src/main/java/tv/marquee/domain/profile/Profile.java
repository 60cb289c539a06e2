package tv.marquee.domain.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.DeleteProfile;
import tv.marquee.domain.profile.ProfileCommand.DescribeProfile;
import tv.marquee.domain.profile.ProfileCommand.HideTitle;
import tv.marquee.domain.profile.ProfileCommand.ListTitle;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.profile.ProfileCommand.RemovePin;
import tv.marquee.domain.profile.ProfileCommand.SetPersonalisation;
import tv.marquee.domain.profile.ProfileCommand.SetPin;
import tv.marquee.domain.profile.ProfileCommand.SetProfileRestriction;
import tv.marquee.domain.profile.ProfileCommand.UnhideTitle;
import tv.marquee.domain.profile.ProfileCommand.UnlistTitle;
import tv.marquee.domain.profile.ProfileCommand.UnrateTitle;
import tv.marquee.domain.profile.ProfileEvent.PersonalisationSet;
import tv.marquee.domain.profile.ProfileEvent.PinRemoved;
import tv.marquee.domain.profile.ProfileEvent.PinSet;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.ProfileDeleted;
import tv.marquee.domain.profile.ProfileEvent.ProfileDescribed;
import tv.marquee.domain.profile.ProfileEvent.ProfileRestrictionSet;
import tv.marquee.domain.profile.ProfileEvent.TitleHidden;
import tv.marquee.domain.profile.ProfileEvent.TitleListed;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.profile.ProfileEvent.TitleUnhidden;
import tv.marquee.domain.profile.ProfileEvent.TitleUnlisted;
import tv.marquee.domain.profile.ProfileEvent.TitleUnrated;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;

/** A profile's condition, and the rules of its face and PIN, of rating, of My List and of what is hidden. */
public sealed interface Profile {

    /** Before its first event. */
    Profile NONE = new None();

    /** The most titles that My List holds. */
    int LONGEST_LIST = 1_000;

    /** The most titles that can be hidden. */
    int MOST_HIDDEN = 5_000;

    /** Not created. */
    record None() implements Profile {}

    /**
     * In use.
     *
     * @param pin asked for before it may be used; null when nothing is
     * @param personalised whether what the person does is to have a say in what is suggested
     * @param restricted whether what is known of the person is used for nothing but to give them what they ask for
     * @param hidden of no interest; none of them is on the list
     */
    record Active(
            AccountId account,
            Face face,
            @Nullable PinHash pin,
            boolean personalised,
            boolean restricted,
            Map<TitleId, Stars> ratings,
            Set<TitleId> list,
            Set<TitleId> hidden)
            implements Profile {
        public Active {
            ratings = shared(ratings);
            list = Collections.unmodifiableSet(list);
            hidden = Collections.unmodifiableSet(hidden);
        }

        private Active with(Face other) {
            return new Active(account, other, pin, personalised, restricted, ratings, list, hidden);
        }

        private Active withPin(@Nullable PinHash other) {
            return new Active(account, face, other, personalised, restricted, ratings, list, hidden);
        }

        private Active personalised(boolean now) {
            return new Active(account, face, pin, now, restricted, ratings, list, hidden);
        }

        private Active restricted(boolean now) {
            return new Active(account, face, pin, personalised, now, ratings, list, hidden);
        }
    }

    /** Taken off its account, for ever. */
    record Deleted() implements Profile {}

    /**
     * What follows from a command.
     *
     * @return the events, none when the command changes nothing
     * @throws Refused with a {@link ProfileRefusal}
     */
    static List<ProfileEvent> decide(Profile now, ProfileCommand command) {
        return switch (command) {
            case CreateProfile c -> create(now, c);
            case DescribeProfile c ->
                active(now, c.profile()).face().equals(c.face())
                        ? List.of()
                        : List.of(new ProfileDescribed(c.profile(), c.face(), c.at()));
            case SetPin c ->
                c.pin().equals(active(now, c.profile()).pin())
                        ? List.of()
                        : List.of(new PinSet(c.profile(), c.pin(), c.at()));
            case RemovePin c ->
                active(now, c.profile()).pin() == null ? List.of() : List.of(new PinRemoved(c.profile(), c.at()));
            case SetPersonalisation c ->
                active(now, c.profile()).personalised() == c.personalised()
                        ? List.of()
                        : List.of(new PersonalisationSet(c.profile(), c.personalised(), c.at()));
            case SetProfileRestriction c ->
                active(now, c.profile()).restricted() == c.restricted()
                        ? List.of()
                        : List.of(new ProfileRestrictionSet(c.profile(), c.restricted(), c.at()));
            case DeleteProfile c -> delete(now, c);
            case RateTitle c ->
                c.stars().equals(active(now, c.profile()).ratings().get(c.title()))
                        ? List.of()
                        : List.of(new TitleRated(c.profile(), c.title(), c.stars(), c.at()));
            case UnrateTitle c ->
                active(now, c.profile()).ratings().containsKey(c.title())
                        ? List.of(new TitleUnrated(c.profile(), c.title(), c.at()))
                        : List.of();
            case ListTitle c -> list(active(now, c.profile()), c);
            case UnlistTitle c ->
                active(now, c.profile()).list().contains(c.title())
                        ? List.of(new TitleUnlisted(c.profile(), c.title(), c.at()))
                        : List.of();
            case HideTitle c -> hide(active(now, c.profile()), c);
            case UnhideTitle c ->
                active(now, c.profile()).hidden().contains(c.title())
                        ? List.of(new TitleUnhidden(c.profile(), c.title(), c.at()))
                        : List.of();
        };
    }

    /** The condition after an event. Never refuses: it has happened. */
    static Profile evolve(Profile now, ProfileEvent event) {
        return switch (event) {
            case ProfileCreated e ->
                new Active(
                        e.account(), Face.of(e.name(), e.maturity()), null, true, false, Map.of(), Set.of(), Set.of());
            case ProfileDescribed e -> now instanceof Active a ? a.with(e.face()) : now;
            case PinSet e -> now instanceof Active a ? a.withPin(e.pin()) : now;
            case PinRemoved e -> now instanceof Active a ? a.withPin(null) : now;
            case PersonalisationSet e -> now instanceof Active a ? a.personalised(e.personalised()) : now;
            case ProfileRestrictionSet e -> now instanceof Active a ? a.restricted(e.restricted()) : now;
            case ProfileDeleted e -> new Deleted();
            case TitleRated e -> withRatings(now, r -> r.plus(e.title(), e.stars()));
            case TitleUnrated e -> withRatings(now, r -> r.minus(e.title()));
            case TitleListed e -> withList(now, l -> l.add(e.title()));
            case TitleUnlisted e -> withList(now, l -> l.remove(e.title()));
            case TitleHidden e -> withHidden(now, h -> h.add(e.title()));
            case TitleUnhidden e -> withHidden(now, h -> h.remove(e.title()));
        };
    }

    private static List<ProfileEvent> create(Profile now, CreateProfile c) {
        return switch (now) {
            case None n -> created(c);
            case Active a when a.account().equals(c.account()) -> List.of();
            case Active a -> throw new Refused(new ProfileRefusal.ProfileAlreadyCreated(c.profile()));
            case Deleted d -> throw new Refused(new ProfileRefusal.ProfileAlreadyCreated(c.profile()));
        };
    }

    /** All that is said of a new profile at once; what is as for every new one is not said. */
    private static List<ProfileEvent> created(CreateProfile c) {
        Face face = c.face();
        List<ProfileEvent> events = new ArrayList<>();
        events.add(new ProfileCreated(c.profile(), c.account(), face.name(), face.maturity(), c.at()));
        if (!face.equals(Face.of(face.name(), face.maturity()))) {
            events.add(new ProfileDescribed(c.profile(), face, c.at()));
        }
        if (c.pin() != null) {
            events.add(new PinSet(c.profile(), c.pin(), c.at()));
        }
        if (c.restricted()) {
            events.add(new ProfileRestrictionSet(c.profile(), true, c.at()));
        }
        return events;
    }

    private static List<ProfileEvent> delete(Profile now, DeleteProfile c) {
        return switch (now) {
            case Deleted d -> List.of();
            case None n -> throw new Refused(new ProfileRefusal.ProfileUnknown(c.profile()));
            case Active a -> List.of(new ProfileDeleted(c.profile(), a.account(), c.at()));
        };
    }

    /** What a person wants to see is no longer hidden. */
    private static List<ProfileEvent> list(Active now, ListTitle c) {
        if (now.list().contains(c.title())) {
            return List.of();
        }
        if (now.list().size() >= LONGEST_LIST) {
            throw new Refused(new ProfileRefusal.ListFull(c.profile()));
        }
        TitleListed listed = new TitleListed(c.profile(), c.title(), c.at());
        return now.hidden().contains(c.title())
                ? List.of(new TitleUnhidden(c.profile(), c.title(), c.at()), listed)
                : List.of(listed);
    }

    /** What a person does not want to see is no longer on My List. */
    private static List<ProfileEvent> hide(Active now, HideTitle c) {
        if (now.hidden().contains(c.title())) {
            return List.of();
        }
        if (now.hidden().size() >= MOST_HIDDEN) {
            throw new Refused(new ProfileRefusal.HiddenFull(c.profile()));
        }
        TitleHidden hidden = new TitleHidden(c.profile(), c.title(), c.at());
        return now.list().contains(c.title())
                ? List.of(new TitleUnlisted(c.profile(), c.title(), c.at()), hidden)
                : List.of(hidden);
    }

    private static Active active(Profile now, ProfileId profile) {
        return switch (now) {
            case Active a -> a;
            case None n -> throw new Refused(new ProfileRefusal.ProfileUnknown(profile));
            case Deleted d -> throw new Refused(new ProfileRefusal.ProfileUnknown(profile));
        };
    }

    /** What one rating does not change is shared with the condition before, so that a long history costs no more than a short one. */
    private static Profile withRatings(Profile now, UnaryOperator<PMap<TitleId, Stars>> change) {
        if (!(now instanceof Active a)) {
            return now;
        }
        PMap<TitleId, Stars> ratings = change.apply(shared(a.ratings()));
        return new Active(
                a.account(), a.face(), a.pin(), a.personalised(), a.restricted(), ratings, a.list(), a.hidden());
    }

    private static PMap<TitleId, Stars> shared(Map<TitleId, Stars> ratings) {
        return ratings instanceof PMap<TitleId, Stars> already ? already : HashTreePMap.from(ratings);
    }

    private static Profile withList(Profile now, Consumer<Set<TitleId>> change) {
        if (!(now instanceof Active a)) {
            return now;
        }
        Set<TitleId> list = new LinkedHashSet<>(a.list());
        change.accept(list);
        return new Active(
                a.account(), a.face(), a.pin(), a.personalised(), a.restricted(), a.ratings(), list, a.hidden());
    }

    private static Profile withHidden(Profile now, Consumer<Set<TitleId>> change) {
        if (!(now instanceof Active a)) {
            return now;
        }
        Set<TitleId> hidden = new LinkedHashSet<>(a.hidden());
        change.accept(hidden);
        return new Active(
                a.account(), a.face(), a.pin(), a.personalised(), a.restricted(), a.ratings(), a.list(), hidden);
    }
}

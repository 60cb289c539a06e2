package tv.marquee.domain.profile;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.HideTitle;
import tv.marquee.domain.profile.ProfileCommand.ListTitle;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.profile.ProfileCommand.UnhideTitle;
import tv.marquee.domain.profile.ProfileCommand.UnlistTitle;
import tv.marquee.domain.profile.ProfileCommand.UnrateTitle;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
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

/** A profile's condition, and the rules of rating, of My List and of what is hidden. */
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
     * @param hidden of no interest; none of them is on the list
     */
    record Active(AccountId account, String name, Map<TitleId, Stars> ratings, Set<TitleId> list, Set<TitleId> hidden)
            implements Profile {
        public Active {
            ratings = Collections.unmodifiableMap(ratings);
            list = Collections.unmodifiableSet(list);
            hidden = Collections.unmodifiableSet(hidden);
        }
    }

    /**
     * What follows from a command.
     *
     * @return the events, none when the command changes nothing
     * @throws Refused with a {@link ProfileRefusal}
     */
    static List<ProfileEvent> decide(Profile now, ProfileCommand command) {
        return switch (command) {
            case CreateProfile c -> create(now, c);
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
            case ProfileCreated e -> new Active(e.account(), e.name(), Map.of(), Set.of(), Set.of());
            case TitleRated e -> withRatings(now, r -> r.put(e.title(), e.stars()));
            case TitleUnrated e -> withRatings(now, r -> r.remove(e.title()));
            case TitleListed e -> withList(now, l -> l.add(e.title()));
            case TitleUnlisted e -> withList(now, l -> l.remove(e.title()));
            case TitleHidden e -> withHidden(now, h -> h.add(e.title()));
            case TitleUnhidden e -> withHidden(now, h -> h.remove(e.title()));
        };
    }

    private static List<ProfileEvent> create(Profile now, CreateProfile c) {
        if (now instanceof Active active) {
            if (active.account().equals(c.account()) && active.name().equals(c.name())) {
                return List.of();
            }
            throw new Refused(new ProfileRefusal.ProfileAlreadyCreated(c.profile()));
        }
        return List.of(new ProfileCreated(c.profile(), c.account(), c.name(), c.maturity(), c.at()));
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
            case None n -> throw new Refused(new ProfileRefusal.ProfileUnknown(profile));
            case Active a -> a;
        };
    }

    private static Profile withRatings(Profile now, Consumer<Map<TitleId, Stars>> change) {
        return switch (now) {
            case None n -> n;
            case Active a -> {
                Map<TitleId, Stars> ratings = new HashMap<>(a.ratings());
                change.accept(ratings);
                yield new Active(a.account(), a.name(), ratings, a.list(), a.hidden());
            }
        };
    }

    private static Profile withList(Profile now, Consumer<Set<TitleId>> change) {
        return switch (now) {
            case None n -> n;
            case Active a -> {
                Set<TitleId> list = new LinkedHashSet<>(a.list());
                change.accept(list);
                yield new Active(a.account(), a.name(), a.ratings(), list, a.hidden());
            }
        };
    }

    private static Profile withHidden(Profile now, Consumer<Set<TitleId>> change) {
        return switch (now) {
            case None n -> n;
            case Active a -> {
                Set<TitleId> hidden = new LinkedHashSet<>(a.hidden());
                change.accept(hidden);
                yield new Active(a.account(), a.name(), a.ratings(), a.list(), hidden);
            }
        };
    }
}

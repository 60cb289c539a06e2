package tv.marquee.domain.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.catalogue.TitleCommand.AddTitle;
import tv.marquee.domain.catalogue.TitleCommand.DescribeTitle;
import tv.marquee.domain.catalogue.TitleCommand.EndAvailability;
import tv.marquee.domain.catalogue.TitleCommand.MeasurePopularity;
import tv.marquee.domain.catalogue.TitleCommand.ReviseCredits;
import tv.marquee.domain.catalogue.TitleCommand.ReviseDetails;
import tv.marquee.domain.catalogue.TitleCommand.ReviseKeywords;
import tv.marquee.domain.catalogue.TitleCommand.SetAvailability;
import tv.marquee.domain.catalogue.TitleCommand.WithdrawTitle;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.catalogue.TitleEvent.TitleAvailabilitySet;
import tv.marquee.domain.catalogue.TitleEvent.TitleCreditsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitleDetailsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitleKeywordsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitlePopularityMeasured;
import tv.marquee.domain.catalogue.TitleEvent.TitleWithdrawn;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.TitleId;

/** A title's condition, and the rules of the catalogue. */
public sealed interface Title {

    /** Before its first event. */
    Title NONE = new None();

    /** Never heard of. */
    record None() implements Title {}

    /**
     * In the catalogue.
     *
     * @param availableUntil when the right to show it ends; null when it has no end
     */
    record Listed(
            TitleDetails details,
            Credits credits,
            List<Keyword> keywords,
            Popularity popularity,
            @Nullable Instant availableUntil)
            implements Title {
        public Listed {
            keywords = List.copyOf(keywords);
        }

        private boolean isOver(Instant at) {
            return availableUntil != null && !at.isBefore(availableUntil);
        }
    }

    /** Taken out; what it was is kept in case it returns. */
    record Withdrawn(Listed was) implements Title {}

    /**
     * What follows from a command.
     *
     * @return the events, none when the command changes nothing
     * @throws Refused with a {@link TitleRefusal}
     */
    static List<TitleEvent> decide(Title now, TitleCommand command) {
        return switch (command) {
            case AddTitle c -> add(now, c);
            case DescribeTitle c -> describe(now, c);
            case ReviseDetails c ->
                listed(now, c.title()).details().equals(c.details())
                        ? List.of()
                        : List.of(new TitleDetailsRevised(c.title(), c.details(), c.at()));
            case ReviseCredits c ->
                listed(now, c.title()).credits().equals(c.credits())
                        ? List.of()
                        : List.of(new TitleCreditsRevised(c.title(), c.credits(), c.at()));
            case ReviseKeywords c ->
                listed(now, c.title()).keywords().equals(c.keywords())
                        ? List.of()
                        : List.of(new TitleKeywordsRevised(c.title(), c.keywords(), c.at()));
            case MeasurePopularity c ->
                listed(now, c.title()).popularity().equals(c.popularity())
                        ? List.of()
                        : List.of(new TitlePopularityMeasured(c.title(), c.popularity(), c.at()));
            case WithdrawTitle c -> withdraw(now, c);
            case SetAvailability c -> setAvailability(now, c);
            case EndAvailability c ->
                now instanceof Listed listed && listed.isOver(c.at())
                        ? List.of(new TitleWithdrawn(c.title(), c.at()))
                        : List.of();
        };
    }

    /** The condition after an event. Never refuses: it has happened. */
    static Title evolve(Title now, TitleEvent event) {
        Listed was = lastKnown(now);
        return switch (event) {
            case TitleAdded e ->
                new Listed(e.details(), was.credits(), was.keywords(), was.popularity(), was.availableUntil());
            case TitleDetailsRevised e ->
                in(now, new Listed(e.details(), was.credits(), was.keywords(), was.popularity(), was.availableUntil()));
            case TitleCreditsRevised e ->
                in(now, new Listed(was.details(), e.credits(), was.keywords(), was.popularity(), was.availableUntil()));
            case TitleKeywordsRevised e ->
                in(now, new Listed(was.details(), was.credits(), e.keywords(), was.popularity(), was.availableUntil()));
            case TitlePopularityMeasured e ->
                in(now, new Listed(was.details(), was.credits(), was.keywords(), e.popularity(), was.availableUntil()));
            case TitleAvailabilitySet e ->
                in(now, new Listed(was.details(), was.credits(), was.keywords(), was.popularity(), e.until()));
            case TitleWithdrawn e -> new Withdrawn(was);
        };
    }

    private static List<TitleEvent> add(Title now, AddTitle c) {
        if (now instanceof Listed listed) {
            if (listed.details().equals(c.details())) {
                return List.of();
            }
            throw new Refused(new TitleRefusal.TitleAlreadyAdded(c.title()));
        }
        return List.of(new TitleAdded(c.title(), c.details(), c.at()));
    }

    private static List<TitleEvent> describe(Title now, DescribeTitle c) {
        List<TitleEvent> events = new ArrayList<>();
        Listed was = lastKnown(now);
        if (now instanceof Withdrawn && was.isOver(c.at())) {
            return events; // a source goes on to describe what may not be shown any more
        }
        if (!(now instanceof Listed)) {
            events.add(new TitleAdded(c.title(), c.details(), c.at()));
        } else if (!was.details().equals(c.details())) {
            events.add(new TitleDetailsRevised(c.title(), c.details(), c.at()));
        }
        if (!was.credits().equals(c.credits())) {
            events.add(new TitleCreditsRevised(c.title(), c.credits(), c.at()));
        }
        if (!was.keywords().equals(c.keywords())) {
            events.add(new TitleKeywordsRevised(c.title(), c.keywords(), c.at()));
        }
        if (!was.popularity().equals(c.popularity())) {
            events.add(new TitlePopularityMeasured(c.title(), c.popularity(), c.at()));
        }
        return events;
    }

    private static List<TitleEvent> withdraw(Title now, WithdrawTitle c) {
        return switch (now) {
            case None n -> throw new Refused(new TitleRefusal.TitleUnknown(c.title()));
            case Listed l -> List.of(new TitleWithdrawn(c.title(), c.at()));
            case Withdrawn w -> List.of();
        };
    }

    /** A title whose time was over comes back with it; one that was withdrawn for another reason does not. */
    private static List<TitleEvent> setAvailability(Title now, SetAvailability c) {
        if (c.until() != null && !c.until().isAfter(c.at())) {
            throw new Refused(new TitleRefusal.AvailabilityInThePast(c.title(), c.until()));
        }
        TitleAvailabilitySet set = new TitleAvailabilitySet(c.title(), c.until(), c.at());
        if (now instanceof Withdrawn withdrawn && withdrawn.was().isOver(c.at())) {
            return List.of(set, new TitleAdded(c.title(), withdrawn.was().details(), c.at()));
        }
        return Objects.equals(listed(now, c.title()).availableUntil(), c.until()) ? List.of() : List.of(set);
    }

    private static Listed listed(Title now, TitleId title) {
        return switch (now) {
            case None n -> throw new Refused(new TitleRefusal.TitleUnknown(title));
            case Listed l -> l;
            case Withdrawn w -> throw new Refused(new TitleRefusal.TitleGone(title));
        };
    }

    private static Listed lastKnown(Title now) {
        return switch (now) {
            case None n -> Unlisted.NOTHING;
            case Listed l -> l;
            case Withdrawn w -> w.was();
        };
    }

    private static Title in(Title now, Listed next) {
        return now instanceof Withdrawn ? new Withdrawn(next) : next;
    }
}

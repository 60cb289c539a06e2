package tv.marquee.domain.ledger;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tv.marquee.domain.account.AccountEvent;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.profile.ProfileEvent;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.viewing.ViewingEvent;

/** The one list of stored names and the events that they stand for today. */
final class Vocabulary {

    private static final Map<String, Class<? extends DomainEvent>> BY_NAME = Map.ofEntries(
            entry("title.added/1", TitleEvent.TitleAdded.class),
            entry("title.details-revised/1", TitleEvent.TitleDetailsRevised.class),
            entry("title.credits-revised/1", TitleEvent.TitleCreditsRevised.class),
            entry("title.keywords-revised/1", TitleEvent.TitleKeywordsRevised.class),
            entry("title.popularity-measured/1", TitleEvent.TitlePopularityMeasured.class),
            entry("title.withdrawn/1", TitleEvent.TitleWithdrawn.class),
            entry("account.opened/1", AccountEvent.AccountOpened.class),
            entry("profile.created/1", ProfileEvent.ProfileCreated.class),
            entry("profile.title-rated/1", ProfileEvent.TitleRated.class),
            entry("profile.title-unrated/1", ProfileEvent.TitleUnrated.class),
            entry("profile.title-listed/1", ProfileEvent.TitleListed.class),
            entry("profile.title-unlisted/1", ProfileEvent.TitleUnlisted.class),
            entry("profile.title-hidden/1", ProfileEvent.TitleHidden.class),
            entry("profile.title-unhidden/1", ProfileEvent.TitleUnhidden.class),
            entry("playback.started/1", ViewingEvent.PlaybackStarted.class),
            entry("playback.progressed/1", ViewingEvent.PlaybackProgressed.class),
            entry("playback.stopped/1", ViewingEvent.PlaybackStopped.class),
            entry("playback.finished/1", ViewingEvent.PlaybackFinished.class),
            entry("playback.lapsed/1", ViewingEvent.PlaybackLapsed.class));

    private final Map<EventName, Class<? extends DomainEvent>> classes;
    private final Map<Class<? extends DomainEvent>, EventName> names;

    private Vocabulary(Map<String, Class<? extends DomainEvent>> listed) {
        this.classes = listed.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(e -> EventName.parse(e.getKey()), Map.Entry::getValue));
        this.names = classes.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey, Vocabulary::onlyOne));
    }

    static Vocabulary current() {
        return new Vocabulary(BY_NAME);
    }

    static Vocabulary of(Map<String, Class<? extends DomainEvent>> listed) {
        return new Vocabulary(listed);
    }

    Set<EventName> names() {
        return classes.keySet();
    }

    EventName nameOf(DomainEvent event) {
        EventName name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException("no stored name is listed for " + event.getClass());
        }
        return name;
    }

    Class<? extends DomainEvent> classOf(EventName name) {
        Class<? extends DomainEvent> known = classes.get(name);
        if (known == null) {
            throw new UnreadableEvent(name.toString(), "the name is not listed", null);
        }
        return known;
    }

    private static EventName onlyOne(EventName a, EventName b) {
        throw new IllegalStateException(a + " and " + b + " stand for one event");
    }
}

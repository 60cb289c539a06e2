package tv.marquee.analytics.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.marquee.analytics.log.TitleChange.Kind;
import tv.marquee.domain.ledger.CloudEventHeaders;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.UnreadableEvent;
import tv.marquee.domain.profile.ProfileEvent.PersonalisationSet;
import tv.marquee.domain.profile.ProfileEvent.TitleListed;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.profile.ProfileEvent.TitleUnlisted;
import tv.marquee.domain.profile.ProfileEvent.TitleUnrated;
import tv.marquee.domain.review.ReviewEvent;
import tv.marquee.domain.review.ReviewEvent.ReviewRemoved;
import tv.marquee.domain.review.ReviewEvent.ReviewWithdrawn;
import tv.marquee.domain.review.ReviewEvent.ReviewWritten;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.ViewingEvent.HistoryCleared;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackProgressed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;
import tv.marquee.domain.viewing.ViewingEvent.TitleForgotten;

/** Reads records of the log. What is asked for is opened; of other events nothing but the envelope is looked at. */
final class LogRecords {

    /** The types of events that tell what was done with titles. */
    static final Set<String> ACTS = Set.of(
            "profile.title-rated",
            "profile.title-unrated",
            "profile.title-listed",
            "profile.title-unlisted",
            "profile.personalisation-set",
            "playback.progressed",
            "playback.stopped",
            "playback.finished",
            "viewing.title-forgotten",
            "viewing.history-cleared");

    /** The types of events that tell what was written of titles, and how they were rated. */
    static final Set<String> REVIEWS = Set.of(
            "profile.title-rated",
            "profile.title-unrated",
            "profile.personalisation-set",
            "review.written",
            "review.withdrawn",
            "review.removed");

    private final Ledger ledger = Ledger.current();
    private final Set<String> opened;

    /**
     * @param opened the types of events that are looked into
     */
    LogRecords(Set<String> opened) {
        this.opened = opened;
    }

    /**
     * Reads one record. One that is not of the log, or that does not parse, is unreadable and no error: garbage on a topic must not
     * stop training.
     *
     * @param place topic, partition and offset in words
     * @param header gives the last header of a name, or null
     */
    LogRecord read(
            String place, byte @Nullable [] key, byte @Nullable [] value, Function<String, byte @Nullable []> header) {
        try {
            String owner = key == null ? null : new String(key, StandardCharsets.UTF_8);
            Envelope envelope = CloudEventHeaders.read(owner, value, header);
            if (!opened.contains(envelope.name().type())) {
                return new LogRecord(null, null, null, envelope.position());
            }
            return opened(place, envelope, ledger.read(envelope.name(), envelope.payload()));
        } catch (UnreadableEvent e) {
            return new LogRecord(null, null, place + ": " + e.getMessage(), 0);
        }
    }

    private static LogRecord opened(String place, Envelope envelope, DomainEvent event) {
        long position = envelope.position();
        return switch (event) {
            case TitleRated e ->
                read(new TitleChange(
                        e.profile().toString(),
                        e.title().value(),
                        Kind.RATED,
                        e.stars().halves(),
                        e.at().toEpochMilli(),
                        position));
            case TitleUnrated e -> read(e.profile(), e.title(), Kind.UNRATED, e.at(), position);
            case TitleListed e -> read(e.profile(), e.title(), Kind.LISTED, e.at(), position);
            case TitleUnlisted e -> read(e.profile(), e.title(), Kind.UNLISTED, e.at(), position);
            case PlaybackProgressed e -> read(e.profile(), e.title(), Kind.WATCHED, e.at(), position);
            case PlaybackStopped e -> read(e.profile(), e.title(), Kind.WATCHED, e.at(), position);
            case PlaybackFinished e -> read(e.profile(), e.title(), Kind.FINISHED, e.at(), position);
            case TitleForgotten e -> read(e.profile(), e.title(), Kind.FORGOTTEN, e.at(), position);
            case HistoryCleared e -> read(e.profile(), Kind.HISTORY_CLEARED, e.at(), position);
            case PersonalisationSet e ->
                read(e.profile(), e.personalised() ? Kind.ALLOWED : Kind.DECLINED, e.at(), position);
            case ReviewWritten e -> read(e, e.text(), position);
            case ReviewWithdrawn e -> read(e, "", position);
            case ReviewRemoved e -> read(e, "", position);
            default -> new LogRecord(null, null, place + ": it is nothing that was done with a title", 0);
        };
    }

    /** A change that is about all titles. */
    private static LogRecord read(ProfileId profile, Kind kind, Instant at, long position) {
        return read(new TitleChange(profile.toString(), "", kind, 0, at.toEpochMilli(), position));
    }

    private static LogRecord read(ProfileId profile, TitleId title, Kind kind, Instant at, long position) {
        return read(new TitleChange(profile.toString(), title.value(), kind, 0, at.toEpochMilli(), position));
    }

    private static LogRecord read(TitleChange change) {
        return new LogRecord(change, null, null, change.position());
    }

    private static LogRecord read(ReviewEvent event, String text, long position) {
        ReviewChange change =
                new ReviewChange(event.profile().toString(), event.title().value(), text, position);
        return new LogRecord(null, change, null, position);
    }
}

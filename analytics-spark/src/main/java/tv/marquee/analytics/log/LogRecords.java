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
import tv.marquee.domain.profile.ProfileEvent.TitleListed;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.profile.ProfileEvent.TitleUnlisted;
import tv.marquee.domain.profile.ProfileEvent.TitleUnrated;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.ViewingEvent.HistoryCleared;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackProgressed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;
import tv.marquee.domain.viewing.ViewingEvent.TitleForgotten;

/** Reads records of the log. What was done with titles is opened; of other events nothing but the envelope is looked at. */
final class LogRecords {

    private static final Set<String> OPENED = Set.of(
            "profile.title-rated",
            "profile.title-unrated",
            "profile.title-listed",
            "profile.title-unlisted",
            "playback.progressed",
            "playback.stopped",
            "playback.finished",
            "viewing.title-forgotten",
            "viewing.history-cleared");

    private final Ledger ledger = Ledger.current();

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
            if (!OPENED.contains(envelope.name().type())) {
                return new LogRecord(null, null, envelope.position());
            }
            return opened(place, envelope, ledger.read(envelope.name(), envelope.payload()));
        } catch (UnreadableEvent e) {
            return new LogRecord(null, place + ": " + e.getMessage(), 0);
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
            case HistoryCleared e ->
                read(new TitleChange(
                        e.profile().toString(), "", Kind.HISTORY_CLEARED, 0, e.at().toEpochMilli(), position));
            default -> new LogRecord(null, place + ": it is nothing that was done with a title", 0);
        };
    }

    private static LogRecord read(ProfileId profile, TitleId title, Kind kind, Instant at, long position) {
        return read(new TitleChange(profile.toString(), title.value(), kind, 0, at.toEpochMilli(), position));
    }

    private static LogRecord read(TitleChange change) {
        return new LogRecord(change, null, change.position());
    }
}

package tv.marquee.analytics.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import tv.marquee.analytics.log.TitleChange.Kind;
import tv.marquee.analytics.privacy.KeyAccess;
import tv.marquee.analytics.privacy.SubjectKeyReader;
import tv.marquee.domain.account.AccountEvent.AccountOpened;
import tv.marquee.domain.account.AccountEvent.HolderCorrected;
import tv.marquee.domain.catalogue.Genre;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.catalogue.TitleEvent.TitleDetailsRevised;
import tv.marquee.domain.impression.ImpressionEvent.ImpressionServed;
import tv.marquee.domain.ledger.CloudEventHeaders;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Forgotten;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.Seal;
import tv.marquee.domain.ledger.SealedLedger;
import tv.marquee.domain.ledger.UnreadableEvent;
import tv.marquee.domain.profile.ProfileEvent.PersonalisationSet;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.ProfileDeleted;
import tv.marquee.domain.profile.ProfileEvent.ProfileDescribed;
import tv.marquee.domain.profile.ProfileEvent.ProfileRestrictionSet;
import tv.marquee.domain.profile.ProfileEvent.TitleListed;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.profile.ProfileEvent.TitleUnlisted;
import tv.marquee.domain.profile.ProfileEvent.TitleUnrated;
import tv.marquee.domain.review.ReviewEvent;
import tv.marquee.domain.review.ReviewEvent.ReviewRemoved;
import tv.marquee.domain.review.ReviewEvent.ReviewWithdrawn;
import tv.marquee.domain.review.ReviewEvent.ReviewWritten;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingEvent;
import tv.marquee.domain.viewing.ViewingEvent.HistoryCleared;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackProgressed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStarted;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;
import tv.marquee.domain.viewing.ViewingEvent.TitleForgotten;

/** Reads records of the log. */
final class LogRecords {

    private static final int OPENED_TOGETHER = 2_000;

    private final SealedLedger ledger;
    private final SubjectKeyReader keys;
    private final Interest interest;

    private LogRecords(SubjectKeyReader keys, Interest interest) {
        this.ledger = new SealedLedger(Ledger.current(), keys);
        this.keys = keys;
        this.interest = interest;
    }

    static LogRecords of(KeyAccess access, Interest interest) {
        return new LogRecords(access.open(), interest);
    }

    /** Reads records one after the other, with the keys of some thousand at once. */
    Iterator<LogRecord> readAll(Iterator<Message> messages) {
        return new Iterator<>() {
            private final Queue<LogRecord> ready = new ArrayDeque<>();

            @Override
            public boolean hasNext() {
                return !ready.isEmpty() || messages.hasNext();
            }

            @Override
            public LogRecord next() {
                if (ready.isEmpty()) {
                    readSome(messages, ready);
                }
                return ready.remove();
            }
        };
    }

    private void readSome(Iterator<Message> messages, Queue<LogRecord> ready) {
        List<Placed> some = new ArrayList<>();
        while (messages.hasNext() && some.size() < OPENED_TOGETHER) {
            some.add(placed(messages.next()));
        }
        keys.learn(some.stream().flatMap(placed -> placed.sealedFor().stream()).toList());
        some.forEach(placed -> ready.add(read(placed)));
    }

    /**
     * Reads one record. One that is not of the log, or that does not parse, is unreadable and no error: garbage on a topic must not
     * stop training. Nor is one of a person who was forgotten, which says nothing.
     */
    LogRecord read(Message message) {
        return read(placed(message));
    }

    private LogRecord read(Placed placed) {
        Envelope envelope = placed.envelope();
        if (envelope == null) {
            return placed.otherwise();
        }
        try {
            DomainEvent event = ledger.read(envelope);
            long position = envelope.position();
            if (event instanceof Forgotten) {
                return LogRecord.other(position);
            }
            return switch (interest) {
                case ENGAGEMENT -> engagement(placed.place(), event, position);
                case PEOPLE -> person(placed.place(), event, position);
                case TITLES -> title(placed.place(), event, position);
                case BUSINESS -> BusinessRecords.read(placed.place(), event, position);
                case ACTS, REVIEWS, UPTAKE -> opened(placed.place(), event, position);
            };
        } catch (UnreadableEvent e) {
            return LogRecord.unreadable(placed.place() + ": " + e.getMessage());
        }
    }

    private Placed placed(Message message) {
        byte[] key = message.key();
        try {
            String owner = key == null ? null : new String(key, StandardCharsets.UTF_8);
            Envelope envelope = CloudEventHeaders.read(owner, message.value(), message.header());
            return interest.isIn(envelope.name().type())
                    ? new Placed(message.place(), envelope, LogRecord.other(envelope.position()))
                    : new Placed(message.place(), null, LogRecord.other(envelope.position()));
        } catch (UnreadableEvent e) {
            return new Placed(message.place(), null, LogRecord.unreadable(message.place() + ": " + e.getMessage()));
        }
    }

    /**
     * A record of which the envelope was read.
     *
     * @param envelope null when nothing more is to be read
     * @param otherwise what it says then
     */
    private record Placed(String place, @Nullable Envelope envelope, LogRecord otherwise) {

        Optional<String> sealedFor() {
            return Optional.ofNullable(envelope)
                    .filter(e -> Seal.isOn(e.payload()))
                    .map(Envelope::owner);
        }
    }

    private static LogRecord title(String place, DomainEvent event, long position) {
        return switch (event) {
            case TitleAdded e -> genres(e.title(), e.details(), position);
            case TitleDetailsRevised e -> genres(e.title(), e.details(), position);
            default -> LogRecord.unreadable(place + ": it is nothing that is asked for");
        };
    }

    private static LogRecord genres(TitleId title, TitleDetails details, long position) {
        List<String> genres = details.genres().stream().map(Genre::name).toList();
        return LogRecord.saying(new TitleGenres(title.value(), genres, position), position);
    }

    private static LogRecord engagement(String place, DomainEvent event, long position) {
        return switch (event) {
            case ImpressionServed e ->
                engagement(e.profile(), Engagement.Kind.SHOWN, e.shown().variants(), "", 0, e.at(), position);
            case PlaybackStarted e -> watched(e, Engagement.Kind.STARTED, e.playback(), e.position(), e.at(), position);
            case PlaybackProgressed e ->
                watched(e, Engagement.Kind.WATCHED, e.playback(), e.position(), e.at(), position);
            case PlaybackStopped e -> watched(e, Engagement.Kind.WATCHED, e.playback(), e.position(), e.at(), position);
            case PlaybackFinished e ->
                watched(e, Engagement.Kind.FINISHED, e.playback(), e.duration(), e.at(), position);
            case TitleRated e ->
                engagement(
                        e.profile(),
                        Engagement.Kind.RATED,
                        Map.of(),
                        "",
                        e.stars().halves(),
                        e.at(),
                        position);
            case ProfileRestrictionSet e ->
                engagement(
                        e.profile(),
                        e.restricted() ? Engagement.Kind.RESTRICTED : Engagement.Kind.RELEASED,
                        Map.of(),
                        "",
                        0,
                        e.at(),
                        position);
            default -> LogRecord.unreadable(place + ": it is nothing that is asked for");
        };
    }

    private static LogRecord watched(
            ViewingEvent event, Engagement.Kind kind, PlaybackId playback, int seconds, Instant at, long position) {
        return engagement(event.profile(), kind, Map.of(), playback.toString(), seconds, at, position);
    }

    private static LogRecord engagement(
            ProfileId profile,
            Engagement.Kind kind,
            Map<String, String> variants,
            String playback,
            int amount,
            Instant at,
            long position) {
        Engagement engagement =
                new Engagement(profile.toString(), kind, variants, playback, amount, at.toEpochMilli(), position);
        return LogRecord.saying(engagement, position);
    }

    private static LogRecord person(String place, DomainEvent event, long position) {
        return switch (event) {
            case AccountOpened e -> holder(e.account(), e.country(), e.birthYear(), position);
            case HolderCorrected e -> holder(e.account(), e.country(), e.birthYear(), position);
            case ProfileCreated e ->
                person(e.profile(), PersonChange.Kind.ADDED, e.account().toString(), e.maturity(), position);
            case ProfileDescribed e ->
                person(e.profile(), PersonChange.Kind.DESCRIBED, "", e.face().maturity(), position);
            case ProfileDeleted e -> person(e.profile(), PersonChange.Kind.DELETED, "", Maturity.ALL, position);
            case PersonalisationSet e ->
                person(
                        e.profile(),
                        e.personalised() ? PersonChange.Kind.ALLOWED : PersonChange.Kind.DECLINED,
                        "",
                        Maturity.ALL,
                        position);
            case ProfileRestrictionSet e ->
                person(
                        e.profile(),
                        e.restricted() ? PersonChange.Kind.RESTRICTED : PersonChange.Kind.RELEASED,
                        "",
                        Maturity.ALL,
                        position);
            default -> LogRecord.unreadable(place + ": it is nothing that is asked for");
        };
    }

    private static LogRecord holder(AccountId account, String country, int birthYear, long position) {
        return LogRecord.saying(
                new PersonChange(
                        account.toString(), PersonChange.Kind.JOINED, "", country, birthYear, Maturity.ALL, position),
                position);
    }

    private static LogRecord person(
            ProfileId profile, PersonChange.Kind kind, String account, Maturity ceiling, long position) {
        return LogRecord.saying(
                new PersonChange(profile.toString(), kind, account, "", 0, ceiling, position), position);
    }

    private static LogRecord opened(String place, DomainEvent event, long position) {
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
            case PlaybackStarted e -> read(e.profile(), e.title(), Kind.STARTED, e.at(), position);
            case PlaybackProgressed e -> read(e.profile(), e.title(), Kind.WATCHED, e.at(), position);
            case PlaybackStopped e -> read(e.profile(), e.title(), Kind.WATCHED, e.at(), position);
            case PlaybackFinished e -> read(e.profile(), e.title(), Kind.FINISHED, e.at(), position);
            case TitleForgotten e -> read(e.profile(), e.title(), Kind.FORGOTTEN, e.at(), position);
            case HistoryCleared e -> read(e.profile(), Kind.HISTORY_CLEARED, e.at(), position);
            case PersonalisationSet e ->
                read(e.profile(), e.personalised() ? Kind.ALLOWED : Kind.DECLINED, e.at(), position);
            case ProfileRestrictionSet e ->
                read(e.profile(), e.restricted() ? Kind.RESTRICTED : Kind.RELEASED, e.at(), position);
            case ReviewWritten e -> read(e, e.text(), position);
            case ReviewWithdrawn e -> read(e, "", position);
            case ReviewRemoved e -> read(e, "", position);
            default -> LogRecord.unreadable(place + ": it is nothing that is asked for");
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
        return LogRecord.saying(change, change.position());
    }

    private static LogRecord read(ReviewEvent event, String text, long position) {
        return LogRecord.saying(
                new ReviewChange(event.profile().toString(), event.title().value(), text, position), position);
    }
}

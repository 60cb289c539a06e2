package tv.marquee.analytics.log;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.ledger.CloudEventHeaders;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.UnreadableEvent;
import tv.marquee.domain.profile.ProfileEvent;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.profile.ProfileEvent.TitleUnrated;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.TitleId;

/** Reads records of the log. Only ratings are opened; of other events nothing but the envelope is looked at. */
final class LogRecords {

    private static final Set<String> OPENED = Set.of("profile.title-rated", "profile.title-unrated");

    private final Ledger ledger = Ledger.current();

    /**
     * Reads one record. One that is not of the log, or whose rating does not parse, is unreadable and no error: garbage
     * on a topic must not stop training.
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
        return switch (event) {
            case TitleRated e -> change(envelope, e, e.title(), e.stars().halves());
            case TitleUnrated e -> change(envelope, e, e.title(), 0);
            default -> new LogRecord(null, place + ": it is no rating", 0);
        };
    }

    private static LogRecord change(Envelope envelope, ProfileEvent event, TitleId title, int halves) {
        RatingChange change = new RatingChange(
                event.profile().toString(), title.value(), halves, event.at().toEpochMilli(), envelope.position());
        return new LogRecord(change, null, envelope.position());
    }
}

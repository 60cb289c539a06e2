package tv.marquee.command.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.command.gateway.LoggedEvents;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.Seal;
import tv.marquee.domain.ledger.UnreadableEvent;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.SubjectEvent;

/** The log as it is stored. No key is looked up: a content is shown when its event is nobody's. */
final class StoredEvents implements LoggedEvents {

    private final EventLog log;
    private final Ledger ledger;

    StoredEvents(EventLog log, Ledger ledger) {
        this.log = log;
        this.ledger = ledger;
    }

    @Override
    public List<LoggedEvent> ofStream(String kind, String id, int most) {
        return shown(Reaching.eventStore(() -> log.lastOf(new StreamId(kind, id), most)));
    }

    @Override
    public List<LoggedEvent> from(long position, int most) {
        return shown(Reaching.eventStore(
                () -> log.read(Math.max(0, position - 1), most).events()));
    }

    private List<LoggedEvent> shown(List<Envelope> envelopes) {
        return envelopes.stream().map(this::shown).toList();
    }

    private LoggedEvent shown(Envelope envelope) {
        return new LoggedEvent(
                envelope.position(),
                envelope.id(),
                envelope.stream().kind(),
                envelope.stream().id(),
                envelope.sequence(),
                envelope.name().toString(),
                envelope.owner(),
                envelope.at(),
                envelope.traceparent(),
                envelope.payload().length,
                content(envelope));
    }

    private @Nullable String content(Envelope envelope) {
        return Seal.isOn(envelope.payload()) || isAPersons(envelope)
                ? null
                : new String(envelope.payload(), StandardCharsets.UTF_8);
    }

    /** What was stored before all was sealed is a person's, too; so may be what no release of ours knows. */
    private boolean isAPersons(Envelope envelope) {
        try {
            return SubjectEvent.class.isAssignableFrom(ledger.typeOf(envelope.name()));
        } catch (UnreadableEvent unknown) {
            return true;
        }
    }
}

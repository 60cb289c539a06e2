package tv.marquee.domain.ledger;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Optional;
import tv.marquee.domain.privacy.RequestEvent.SubjectForgotten;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.StreamId;

/**
 * Reads events that are sealed, and those that are not. One that says that a key was destroyed makes whoever reads it forget that key. Safe for use
 * by many threads.
 */
public final class SealedLedger {

    private final Ledger ledger;
    private final SubjectKeys keys;

    public SealedLedger(Ledger ledger, SubjectKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
    }

    /**
     * Reads a stored event, in today's version.
     *
     * @return {@link Forgotten} when the key of its owner was destroyed
     * @throws UnreadableEvent when the name is not listed, the payload is not what the name says, or its seal does not open
     * @throws KeysUnavailable when the key cannot be reached now
     */
    public DomainEvent read(Envelope envelope) {
        return read(
                envelope.stream(),
                envelope.sequence(),
                envelope.name(),
                envelope.owner(),
                envelope.at(),
                envelope.payload());
    }

    /** The same, of the parts that it takes. */
    public DomainEvent read(StreamId stream, long sequence, EventName name, String owner, Instant at, byte[] payload) {
        if (!Seal.isOn(payload)) {
            return noticed(ledger.read(name, payload));
        }
        Optional<Seal> seal = keys.find(owner);
        if (seal.isEmpty()) {
            return new Forgotten(stream, owner, at);
        }
        return ledger.read(name, opened(seal.get(), stream, sequence, name, payload));
    }

    private DomainEvent noticed(DomainEvent event) {
        if (event instanceof SubjectForgotten forgotten) {
            keys.evict(forgotten.owner());
        }
        return event;
    }

    /** What is read under a stored name, without reading it. */
    public Class<? extends DomainEvent> typeOf(EventName stored) {
        return ledger.typeOf(stored);
    }

    private static byte[] opened(Seal seal, StreamId stream, long sequence, EventName name, byte[] payload) {
        try {
            return seal.open(payload, stream, sequence, name);
        } catch (GeneralSecurityException broken) {
            throw new UnreadableEvent(name.toString(), "its seal does not open", null);
        }
    }
}

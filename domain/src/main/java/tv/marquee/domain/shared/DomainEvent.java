package tv.marquee.domain.shared;

import java.time.Instant;

/** A fact. It has happened, so it is never refused and never changed. */
public interface DomainEvent {

    /** The stream it belongs to. */
    StreamId stream();

    /** When it happened, which for imported history is long before it was recorded. */
    Instant at();
}

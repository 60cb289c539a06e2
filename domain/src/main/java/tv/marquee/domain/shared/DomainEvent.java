package tv.marquee.domain.shared;

import java.time.Instant;

/** A fact. It has happened, so it is never refused and never changed. */
public interface DomainEvent {

    /** The stream it belongs to. */
    StreamId stream();

    /** Whose read models change: the person's for what is personal, else the stream's own id. Order is kept by it on the way to projections. */
    default String owner() {
        return stream().id();
    }

    /** When it happened, which for imported history is long before it was recorded. */
    Instant at();
}

package tv.marquee.domain.shared;

import java.time.Instant;

/** A wish to change one stream. It carries all chance: new identities, the time, prices as offered. */
public interface DomainCommand {

    /** The stream it wants to change. */
    StreamId stream();

    /** When the wish was made. */
    Instant at();
}

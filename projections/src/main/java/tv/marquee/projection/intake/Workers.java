package tv.marquee.projection.intake;

import java.time.InstantSource;
import java.util.Optional;

/**
 * What every worker needs.
 *
 * @param stored the log as the event store has it, where that is at hand
 */
record Workers(
        RecordReader reader,
        DeadLetters deadLetters,
        Containers containers,
        Watermarks watermarks,
        ApplyingTraces traces,
        Optional<StoredLog> stored,
        InstantSource clock) {

    /** How records become what a projection keeps. */
    Applying applying() {
        return new Applying(reader, deadLetters, traces);
    }

    Worker of(Projection projection) {
        return new Worker(projection, Monitor.of(projection, clock), this);
    }
}

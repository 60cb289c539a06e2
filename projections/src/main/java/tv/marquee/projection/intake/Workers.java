package tv.marquee.projection.intake;

import java.time.InstantSource;

/** What every worker needs. */
record Workers(
        RecordReader reader,
        DeadLetters deadLetters,
        Containers containers,
        Watermarks watermarks,
        ApplyingTraces traces,
        InstantSource clock) {

    Worker of(Projection projection) {
        return new Worker(projection, Monitor.of(projection, clock), this);
    }
}

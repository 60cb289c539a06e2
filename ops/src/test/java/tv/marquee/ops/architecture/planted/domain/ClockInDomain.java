package tv.marquee.ops.architecture.planted.domain;

import java.time.Instant;

/** A planted offender. */
class ClockInDomain {
    Instant when() {
        return Instant.now();
    }
}

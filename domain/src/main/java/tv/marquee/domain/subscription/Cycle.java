package tv.marquee.domain.subscription;

import java.time.Instant;
import java.time.ZoneOffset;
import tv.marquee.domain.shared.Preconditions;

/**
 * A place in a row of calendar months, in UTC. Each month is counted from the first one, so that a row that began on 31
 * January goes on at 28 February, 31 March, 30 April: a short month does not make later ones shorter.
 *
 * @param anchor when the first month began
 * @param number which month, from 0
 */
public record Cycle(Instant anchor, int number) {

    public Cycle {
        Preconditions.between(number, 0, 12_000, "month");
    }

    /** A row that begins now. */
    static Cycle beginning(Instant at) {
        return new Cycle(at, 0);
    }

    Cycle next() {
        return new Cycle(anchor, number + 1);
    }

    /** The month at this place. */
    public Period period() {
        return new Period(start(number), start(number + 1));
    }

    private Instant start(int months) {
        return anchor.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}

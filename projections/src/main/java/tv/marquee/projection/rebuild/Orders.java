package tv.marquee.projection.rebuild;

import tv.marquee.projection.intake.LogSource;

/**
 * How a copy is to be filled and what follows.
 *
 * @param paused whether filling waits until it is told to go on
 * @param eventsPerSecond that are read at most; 0 for as many as can be
 * @param swapWhenSame whether the copy takes the original's place by itself, once it is level and the same
 * @param source where the log is read; those that were kept before there was a choice have none, and mean Kafka
 */
public record Orders(boolean paused, long eventsPerSecond, boolean swapWhenSame, LogSource source) {

    private static final long FEWEST = 10;

    /** @throws IllegalArgumentException when it is a rate that no rebuild would end with */
    public Orders {
        source = source == null ? LogSource.KAFKA : source;
        if (eventsPerSecond != 0 && eventsPerSecond < FEWEST) {
            throw new IllegalArgumentException("events per second are 0, for no limit, or at least " + FEWEST);
        }
    }

    /** From Kafka. */
    public static Orders fromKafka(boolean paused, long eventsPerSecond, boolean swapWhenSame) {
        return new Orders(paused, eventsPerSecond, swapWhenSame, LogSource.KAFKA);
    }

    Orders paused(boolean wait) {
        return new Orders(wait, eventsPerSecond, swapWhenSame, source);
    }

    Orders atMost(long most) {
        return new Orders(paused, most, swapWhenSame, source);
    }
}

package tv.marquee.projection.rebuild;

/**
 * How a copy is to be filled and what follows.
 *
 * @param paused whether filling waits until it is told to go on
 * @param eventsPerSecond that are read at most; 0 for as many as can be
 * @param swapWhenSame whether the copy takes the original's place by itself, once it is level and the same
 */
public record Orders(boolean paused, long eventsPerSecond, boolean swapWhenSame) {

    private static final long FEWEST = 10;

    /** @throws IllegalArgumentException when it is a rate that no rebuild would end with */
    public Orders {
        if (eventsPerSecond != 0 && eventsPerSecond < FEWEST) {
            throw new IllegalArgumentException("events per second are 0, for no limit, or at least " + FEWEST);
        }
    }

    Orders paused(boolean wait) {
        return new Orders(wait, eventsPerSecond, swapWhenSame);
    }

    Orders atMost(long most) {
        return new Orders(paused, most, swapWhenSame);
    }
}

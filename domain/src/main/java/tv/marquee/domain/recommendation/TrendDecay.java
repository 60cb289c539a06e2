package tv.marquee.domain.recommendation;

/** How much what people took up on a day counts for what is trending now. */
public final class TrendDecay {

    /** How many days count, today being one. */
    public static final int DAYS = 14;

    /** A title that fewer took up on those days says something of them, and nothing of a trend. */
    public static final int FEWEST = 3;

    private static final double HALF_LIFE_DAYS = 3;

    private TrendDecay() {}

    /** The share that counts of a day, of which half as much counts every three days; what is dated later than today counts as today's. */
    public static double at(long daysAgo) {
        return Math.pow(.5, Math.max(0, daysAgo) / HALF_LIFE_DAYS);
    }
}

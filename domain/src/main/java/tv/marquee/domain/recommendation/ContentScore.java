package tv.marquee.domain.recommendation;

/**
 * What a title of which little is known scores by what it is like in content. With scores read as logarithms of likelihood, such a title is
 * {@value #DISCOUNT} less likely than its neighbours are on the average, and likelier the more titles of the history it is like itself. A
 * neighbour counts by how much more alike it is than the least of them, and by how many people saw it, {@code n / (n + 1)}; a title's own
 * score counts {@code n / (n + 1)} too, and alone once more than {@value #KNOWN} people saw it.
 */
public final class ContentScore {

    private static final int KNOWN = 9;
    private static final double DISCOUNT = 2;
    private static final double LIKE_THE_HISTORY = 2;
    private static final double FLOOR = .2;

    private ContentScore() {}

    /** Whether so few people saw a title that what it is like counts. */
    public static boolean countsFor(double people) {
        return people <= KNOWN;
    }

    /** How much a title of the history counts by how many were seen after it. */
    public static Decay decay() {
        return Decay.EXPONENTIAL_LONG;
    }

    /**
     * How much a neighbour counts.
     *
     * @param excess how much more alike it is than the least of the neighbours
     * @param people how many saw it
     */
    public static double weight(double excess, double people) {
        return excess * people / (people + 1);
    }

    /**
     * The score.
     *
     * @param own what the title scores by itself
     * @param people how many saw it
     * @param likelihood of what it is like, {@code e^score} on the average; greater than 0
     * @param likeHistory how much it is like titles of the history, the older the less
     */
    public static double blended(double own, double people, double likelihood, double likeHistory) {
        double byHistory = likeHistory == 0 ? 0 : LIKE_THE_HISTORY * Math.log(1 + likeHistory / FLOOR);
        double byContent = Math.log(likelihood) - DISCOUNT + byHistory;
        return (people * own + byContent) / (people + 1);
    }
}

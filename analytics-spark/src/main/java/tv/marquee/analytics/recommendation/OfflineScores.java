package tv.marquee.analytics.recommendation;

/**
 * How well the next title was foretold, ranked among all titles that the person had not seen.
 *
 * @param people on whom it was measured
 * @param hitRate share of people whose next title was among the first ten
 * @param hitRateError its standard error
 * @param ndcg mean of 1 / log2(place + 1) where it was among the first ten, else 0
 * @param ndcgError its standard error
 */
public record OfflineScores(long people, double hitRate, double hitRateError, double ndcg, double ndcgError) {

    /** What the protocol "next title" gave. */
    static OfflineScores of(Measured measured) {
        return new OfflineScores(
                measured.people(),
                measured.means()[0],
                measured.errors()[0],
                measured.means()[1],
                measured.errors()[1]);
    }
}

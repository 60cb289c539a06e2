package tv.marquee.query.recommendation;

import java.util.PriorityQueue;
import java.util.function.IntPredicate;

/** Picks the titles of the highest scores. */
final class Best {

    private Best() {}

    /**
     * The best titles that are admitted, best first; of equals the lower number first.
     *
     * @param admits asked only of titles that would be among the best so far
     */
    static int[] of(float[] scores, int limit, IntPredicate admits) {
        PriorityQueue<Integer> worstFirst = new PriorityQueue<>(
                limit + 1, (a, b) -> scores[a] == scores[b] ? b - a : Float.compare(scores[a], scores[b]));
        float threshold = Scoring.NEVER;
        for (int title = 0; title < scores.length; title++) {
            if (scores[title] > threshold && admits.test(title)) {
                worstFirst.add(title);
                if (worstFirst.size() > limit) {
                    worstFirst.remove();
                }
                if (worstFirst.size() == limit) {
                    threshold = scores[worstFirst.element()];
                }
            }
        }
        int[] best = new int[worstFirst.size()];
        for (int k = best.length - 1; k >= 0; k--) {
            best[k] = worstFirst.remove();
        }
        return best;
    }
}

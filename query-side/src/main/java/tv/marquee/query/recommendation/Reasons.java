package tv.marquee.query.recommendation;

import java.util.Arrays;

/**
 * Finds for recommended titles the title of the history that speaks most for each. A title's say in a signal is its
 * share of the signal's score, times the signal's weight; liked titles come before others however much these say.
 */
final class Reasons {

    /** No title of the history. */
    static final int NONE = -1;

    private final History history;
    private final Scratch scratch;
    private final int[] titles;
    /** By title its place in {@link #titles}, plus one; 0 for all others. */
    private final int[] places;

    private final double[] bestLiked;
    private final double[] bestOther;
    private final int[] liked;
    private final int[] other;

    private Reasons(History history, Scratch scratch, int[] titles) {
        this.history = history;
        this.scratch = scratch;
        this.titles = titles;
        this.places = new int[history.model().size()];
        for (int p = 0; p < titles.length; p++) {
            places[titles[p]] = p + 1;
        }
        this.bestLiked = new double[titles.length];
        this.bestOther = new double[titles.length];
        this.liked = none(titles.length);
        this.other = none(titles.length);
    }

    /**
     * Numbers of titles of the history beside the recommended ones; {@link #NONE} where popularity says more than the
     * history does.
     *
     * @param scratch as {@link Scoring#score} filled it
     */
    static int[] of(History history, Scratch scratch, int[] titles) {
        Reasons reasons = new Reasons(history, scratch, titles);
        for (int age = 0; age < history.titles().length; age++) {
            reasons.hear(age);
        }
        return reasons.reasons();
    }

    private void hear(int age) {
        double[] said = new double[titles.length];
        int speaker = history.titles()[age];
        for (int s = 0; s < scratch.signals.length; s++) {
            Signal signal = history.model().signals().get(s);
            if (age >= signal.decay().horizon()) {
                continue;
            }
            NeighbourMatrix matrix = signal.matrix();
            double factor = signal.weight() * signal.decay().at(age) * history.weights()[age];
            for (int k = matrix.offsets()[speaker]; k < matrix.offsets()[speaker + 1]; k++) {
                int place = places[matrix.neighbours()[k]] - 1;
                if (place >= 0) {
                    said[place] += factor * matrix.weights()[k] / (scratch.signals[s][titles[place]] + signal.floor());
                }
            }
        }
        double[] best = history.liked()[age] ? bestLiked : bestOther;
        int[] who = history.liked()[age] ? liked : other;
        for (int p = 0; p < said.length; p++) {
            if (said[p] > best[p]) {
                best[p] = said[p];
                who[p] = speaker;
            }
        }
    }

    private int[] reasons() {
        int[] reasons = new int[titles.length];
        for (int p = 0; p < reasons.length; p++) {
            int speaker = liked[p] == NONE ? other[p] : liked[p];
            reasons[p] = popularitySaysMore(titles[p]) ? NONE : speaker;
        }
        return reasons;
    }

    private boolean popularitySaysMore(int title) {
        double saidByHistory = 0;
        for (int s = 0; s < scratch.signals.length; s++) {
            Signal signal = history.model().signals().get(s);
            saidByHistory += signal.weight() * Math.log1p(scratch.signals[s][title] / signal.floor());
        }
        Following following = history.model().following();
        if (following != null) {
            saidByHistory += following.weight() * Math.log1p(scratch.following[title] / following.floor());
        }
        return saidByHistory <= Math.max(0, history.model().popularityTerms()[title]);
    }

    private static int[] none(int length) {
        int[] none = new int[length];
        Arrays.fill(none, NONE);
        return none;
    }
}

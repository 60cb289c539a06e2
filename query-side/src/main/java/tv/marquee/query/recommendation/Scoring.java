package tv.marquee.query.recommendation;

import tv.marquee.domain.recommendation.Decay;

/**
 * Scores every title for a history: {@code sum of weight log(signal + floor) + popularity's term - demotion}. The
 * demotion is at most 1: half of how like a title is to those that were disliked, and a quarter of how like it is to those
 * that were hidden, which may only have been seen too often.
 */
final class Scoring {

    /** A score that no title may have that is to be recommended. */
    static final float NEVER = Float.NEGATIVE_INFINITY;

    private static final float BY_DISLIKED = .5f;
    private static final float BY_HIDDEN = .25f;
    private static final float MOST_DEMOTION = 1;

    private Scoring() {}

    /**
     * Fills {@link Scratch#signals}, {@link Scratch#scores} and {@link Scratch#excluded}.
     */
    static void score(History history, Scratch scratch) {
        Model model = history.model();
        for (int s = 0; s < scratch.signals.length; s++) {
            Signal signal = model.signals().get(s);
            int ages = Math.min(history.titles().length, signal.decay().horizon());
            for (int age = 0; age < ages; age++) {
                signal.matrix()
                        .addRow(
                                history.titles()[age],
                                (float) signal.decay().at(age) * history.weights()[age],
                                scratch.signals[s]);
            }
        }
        Following following = model.following();
        if (following != null) {
            following.neighbours().addScores(history.titles(), history.weights(), scratch.alike, scratch.following);
        }
        exclude(history, scratch);
        System.arraycopy(model.popularityTerms(), 0, scratch.scores, 0, scratch.scores.length);
        for (int s = 0; s < scratch.signals.length; s++) {
            Signal signal = model.signals().get(s);
            blend(signal.weight(), signal.floor(), scratch.signals[s], scratch.scores);
        }
        if (following != null) {
            blend(following.weight(), following.floor(), scratch.following, scratch.scores);
        }
        demote(history, scratch);
    }

    private static void blend(double weight, double floor, float[] values, float[] scores) {
        float factor = (float) weight;
        float ofNothing = (float) Math.log(floor);
        for (int t = 0; t < scores.length; t++) {
            float log = values[t] == 0 ? ofNothing : (float) Math.log(values[t] + floor);
            scores[t] += factor * log;
        }
    }

    private static void exclude(History history, Scratch scratch) {
        for (String title : history.settled()) {
            int number = history.model().number(title);
            if (number >= 0) {
                scratch.excluded[number] = true;
            }
        }
    }

    private static void demote(History history, Scratch scratch) {
        if (history.disliked().length == 0 && history.hidden().length == 0) {
            return;
        }
        NeighbourMatrix likeness = likeness(history.model());
        addLike(history.disliked(), BY_DISLIKED, likeness, scratch.disliked);
        addLike(history.hidden(), BY_HIDDEN, likeness, scratch.disliked);
        for (int t = 0; t < scratch.scores.length; t++) {
            scratch.scores[t] -= Math.min(MOST_DEMOTION, scratch.disliked[t]);
        }
    }

    private static void addLike(int[] titles, float share, NeighbourMatrix likeness, float[] demotions) {
        for (int title : titles) {
            float strongest = likeness.strongest(title);
            if (strongest > 0) {
                likeness.addRow(title, share / strongest, demotions);
            }
        }
    }

    /** The matrix that tells what is alike whatever the order: the one whose signal does not look at age. */
    private static NeighbourMatrix likeness(Model model) {
        return model.signals().stream()
                .filter(signal -> signal.decay() == Decay.NONE)
                .findFirst()
                .orElse(model.signals().getFirst())
                .matrix();
    }
}

package tv.marquee.query.recommendation;

import java.util.Arrays;

/** Accumulators over all titles for one answer at a time; all zero between answers. */
final class Scratch {

    /** By signal, then by title. */
    final float[][] signals;
    /** What followed in sequences of people alike, by title. */
    final float[] following;
    /** How alike people are to the history, by person. */
    final float[] alike;
    /** The blended score by title. */
    final float[] scores;
    /** How strongly titles like it were disliked or hidden, by title. */
    final float[] disliked;
    /** Titles that are not to be recommended. */
    final boolean[] excluded;

    Scratch(int signalCount, int titles, int people) {
        this.signals = new float[signalCount][titles];
        this.following = new float[titles];
        this.alike = new float[people];
        this.scores = new float[titles];
        this.disliked = new float[titles];
        this.excluded = new boolean[titles];
    }

    /** By title, whether no signal says anything of it. */
    boolean[] silent() {
        boolean[] silent = new boolean[following.length];
        for (int t = 0; t < silent.length; t++) {
            silent[t] = following[t] == 0;
        }
        for (float[] signal : signals) {
            for (int t = 0; t < silent.length; t++) {
                silent[t] &= signal[t] <= 0;
            }
        }
        return silent;
    }

    void clear() {
        for (float[] signal : signals) {
            Arrays.fill(signal, 0);
        }
        Arrays.fill(following, 0);
        Arrays.fill(alike, 0);
        Arrays.fill(disliked, 0);
        Arrays.fill(excluded, false);
    }
}

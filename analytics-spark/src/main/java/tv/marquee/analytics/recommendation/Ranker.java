package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Scores every title for someone. */
@FunctionalInterface
public interface Ranker extends Serializable {

    /** The scores by title; higher is better. */
    double[] scores(Asked asked);

    /** One signal alone. */
    static Ranker alone(Signal signal) {
        return asked -> {
            float[] values = asked.signals()[signal.ordinal()];
            double[] scores = new double[values.length];
            for (int t = 0; t < scores.length; t++) {
                scores[t] = values[t];
            }
            return scores;
        };
    }

    /** Who is asked for: what the person saw, and what our signals make of it, which is worked out once and only when wanted. */
    final class Asked {

        private final TitleModel model;
        private final Sequence history;
        private final int day;
        private float @Nullable [][] signals;

        Asked(TitleModel model, HeldOut person) {
            this.model = model;
            this.history = person.known();
            this.day = person.day();
        }

        /** Oldest first. */
        public Sequence history() {
            return history;
        }

        /** When it is asked, in days since 1970 (UTC). */
        public int day() {
            return day;
        }

        /** How many people saw each title. */
        public int[] popularity() {
            return model.popularity();
        }

        /** By {@link Signal}, then by title. */
        public float[][] signals() {
            float[][] known = signals;
            if (known == null) {
                known = model.scores(history);
                signals = known;
            }
            return known;
        }
    }
}

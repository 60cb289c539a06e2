package tv.marquee.analytics.recommendation;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.recommendation.Decay;

/** A score of every title for a history. */
public enum Signal {
    TRANSITIONS_INVERSE(Matrix.TRANSITIONS_INVERSE, Decay.INVERSE, .8),
    TRANSITIONS_EXPONENTIAL(Matrix.TRANSITIONS_EXPONENTIAL, Decay.EXPONENTIAL, 0),
    TRANSITIONS_EXPONENTIAL_LONG(Matrix.TRANSITIONS_EXPONENTIAL_LONG, Decay.EXPONENTIAL_LONG, .6),
    EASE_PLAIN(Matrix.EASE, Decay.NONE, .5),
    EASE_AGED(Matrix.EASE, Decay.INVERSE, .4),
    /** What followed in the sequences of people who saw the same lately. */
    SEQUENCES(null, Decay.EXPONENTIAL, .5);

    /** The weight of popularity in a blend that could not be fitted. */
    static final double POPULARITY_BY_DEFAULT = -.8;

    private final @Nullable Matrix matrix;
    private final Decay decay;
    private final double byDefault;

    Signal(@Nullable Matrix matrix, Decay decay, double byDefault) {
        this.matrix = matrix;
        this.decay = decay;
        this.byDefault = byDefault;
    }

    /** The matrix that is applied to the history; null for {@link #SEQUENCES}, which applies none. */
    public @Nullable Matrix matrix() {
        return matrix;
    }

    /** How a history's titles are weighted. */
    public Decay decay() {
        return decay;
    }

    /** Its name in manifests and tables. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The weight in a blend that could not be fitted: about what was fitted on MovieLens. */
    double byDefault() {
        return byDefault;
    }

    /**
     * Scores every title.
     *
     * @param history oldest first
     * @return by title; 0 and more
     */
    float[] scores(TitleModel model, Sequence history) {
        if (matrix == null) {
            return model.scoresBySequences(history);
        }
        float[] scores = new float[model.size()];
        NeighbourMatrix rows = model.matrices().get(matrix.ordinal());
        for (int age = 0; age < Math.min(history.length(), decay.horizon()); age++) {
            double weight = decay.at(age) * model.acts().of(history.actFromTheEnd(age));
            rows.addRow(history.fromTheEnd(age), (float) weight, scores);
        }
        return scores;
    }
}

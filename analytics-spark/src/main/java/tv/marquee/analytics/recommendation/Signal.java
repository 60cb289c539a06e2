package tv.marquee.analytics.recommendation;

/** A score of every title for a history: a matrix applied to the history, each title of it weighted by its age. */
public enum Signal {
    TRANSITIONS_INVERSE(Matrix.TRANSITIONS_INVERSE, Decay.INVERSE, 1.28),
    TRANSITIONS_EXPONENTIAL(Matrix.TRANSITIONS_EXPONENTIAL, Decay.EXPONENTIAL, .57),
    EASE_PLAIN(Matrix.EASE, Decay.NONE, .64),
    EASE_AGED(Matrix.EASE, Decay.INVERSE, .27);

    /** The weight of popularity in a blend that could not be fitted. */
    static final double POPULARITY_BY_DEFAULT = -.59;

    private final Matrix matrix;
    private final Decay decay;
    private final double byDefault;

    Signal(Matrix matrix, Decay decay, double byDefault) {
        this.matrix = matrix;
        this.decay = decay;
        this.byDefault = byDefault;
    }

    /** The matrix applied. */
    public Matrix matrix() {
        return matrix;
    }

    /** How a history's titles are weighted. */
    public Decay decay() {
        return decay;
    }

    /** The weight in a blend that could not be fitted: as measured on MovieLens-1M. */
    double byDefault() {
        return byDefault;
    }
}

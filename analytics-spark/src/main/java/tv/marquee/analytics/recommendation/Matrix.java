package tv.marquee.analytics.recommendation;

/** The kinds of item-item matrix in a model, in the order in which a {@link TitleModel} holds them. */
public enum Matrix {
    /** Steps from one title to a later one, each counting 1 over its length. */
    TRANSITIONS_INVERSE("transitions-inverse"),
    /** Steps from one title to a later one, counting by e to the power of minus a third of their length. */
    TRANSITIONS_EXPONENTIAL("transitions-exponential"),
    /** Steps from one title to a later one, counting by e to the power of minus a tenth of their length. */
    TRANSITIONS_EXPONENTIAL_LONG("transitions-exponential-long"),
    /** Weights of a shallow linear autoencoder (Steck 2019). */
    EASE("ease");

    private final String text;

    Matrix(String text) {
        this.text = text;
    }

    /** Its name in a manifest and of its file. */
    public String text() {
        return text;
    }
}

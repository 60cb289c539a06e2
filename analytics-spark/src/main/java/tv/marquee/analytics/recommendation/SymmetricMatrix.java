package tv.marquee.analytics.recommendation;

/** A dense, symmetric, positive definite matrix that can be inverted in its place. */
interface SymmetricMatrix extends AutoCloseable {

    /** Reads the element at a row and a column of either triangle. Many threads may read at once. */
    double get(int row, int column);

    /** Writes the element at a row and a column, and its mirror. */
    void set(int row, int column, double value);

    /**
     * Becomes its own inverse.
     *
     * @throws ArithmeticException when it is not positive definite
     */
    void invert();

    /** Gives its memory back. */
    @Override
    void close();
}

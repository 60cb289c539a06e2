package tv.marquee.analytics.recommendation;

import java.io.Serializable;

/**
 * A sparse square matrix by rows: what each title, once seen, says for others.
 *
 * @param offsets one more than there are titles; row i is the range from {@code offsets[i]} to {@code offsets[i + 1]}
 * @param neighbours numbers of titles, growing within a row
 * @param weights beside {@code neighbours}, greater than 0
 */
public record NeighbourMatrix(int[] offsets, int[] neighbours, float[] weights) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Adds a row, times a factor, to scores of all titles. */
    void addRow(int title, float factor, float[] scores) {
        for (int k = offsets[title]; k < offsets[title + 1]; k++) {
            scores[neighbours[k]] += factor * weights[k];
        }
    }

    /** Puts rows together; all must be there. */
    static NeighbourMatrix of(Neighbours[] rows) {
        int[] offsets = new int[rows.length + 1];
        for (int i = 0; i < rows.length; i++) {
            offsets[i + 1] = Math.addExact(offsets[i], rows[i].titles().length);
        }
        int[] neighbours = new int[offsets[rows.length]];
        float[] weights = new float[neighbours.length];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i].titles(), 0, neighbours, offsets[i], rows[i].titles().length);
            System.arraycopy(rows[i].weights(), 0, weights, offsets[i], rows[i].titles().length);
        }
        return new NeighbourMatrix(offsets, neighbours, weights);
    }
}

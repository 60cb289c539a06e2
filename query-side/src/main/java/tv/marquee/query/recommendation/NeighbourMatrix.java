package tv.marquee.query.recommendation;

import java.util.Arrays;

/**
 * A sparse square matrix by rows: what each title, once seen, says for others. Immutable by agreement.
 *
 * @param offsets one more than there are titles; row i is the range from {@code offsets[i]} to {@code offsets[i + 1]}
 * @param neighbours numbers of titles, growing within a row
 * @param weights beside {@code neighbours}, finite, 0 and more
 */
record NeighbourMatrix(int[] offsets, int[] neighbours, float[] weights) {

    /** Adds a row, times a factor, to scores of all titles. */
    void addRow(int title, float factor, float[] scores) {
        for (int k = offsets[title], end = offsets[title + 1]; k < end; k++) {
            scores[neighbours[k]] += factor * weights[k];
        }
    }

    /** What one title says for another. */
    float weight(int from, int to) {
        int k = Arrays.binarySearch(neighbours, offsets[from], offsets[from + 1], to);
        return k < 0 ? 0 : weights[k];
    }

    /** The strongest weight of a row; 0 when it is empty. */
    float strongest(int title) {
        float strongest = 0;
        for (int k = offsets[title]; k < offsets[title + 1]; k++) {
            strongest = Math.max(strongest, weights[k]);
        }
        return strongest;
    }

    /** How many bytes of memory it takes. */
    long bytes() {
        return 4L * (offsets.length + neighbours.length + weights.length);
    }
}

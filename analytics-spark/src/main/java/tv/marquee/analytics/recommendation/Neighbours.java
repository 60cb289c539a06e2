package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.Arrays;

/**
 * One row of a {@link NeighbourMatrix}.
 *
 * @param titles numbers of titles, growing
 * @param weights beside {@code titles}, greater than 0
 */
record Neighbours(int[] titles, float[] weights) implements Serializable {

    private static final long serialVersionUID = 1L;

    static final Neighbours NONE = new Neighbours(new int[0], new float[0]);

    /**
     * The strongest of some weights.
     *
     * @param titles growing
     * @param weights beside {@code titles}; those of 0 and less are left out
     * @param most how many to keep; of equal weights the title of the lower number stays
     */
    static Neighbours strongest(int[] titles, double[] weights, int most) {
        long[] order = new long[titles.length];
        int positive = 0;
        for (int k = 0; k < titles.length; k++) {
            if ((float) weights[k] > 0) {
                // Bits of positive floats sort like the floats; negated, the strongest come first.
                order[positive++] = -((long) Float.floatToIntBits((float) weights[k]) << 32) + k;
            }
        }
        Arrays.sort(order, 0, positive);
        int[] kept = new int[Math.min(positive, most)];
        for (int k = 0; k < kept.length; k++) {
            kept[k] = (int) order[k];
        }
        Arrays.sort(kept);
        float[] values = new float[kept.length];
        for (int k = 0; k < kept.length; k++) {
            values[k] = (float) weights[kept[k]];
            kept[k] = titles[kept[k]];
        }
        return new Neighbours(kept, values);
    }
}

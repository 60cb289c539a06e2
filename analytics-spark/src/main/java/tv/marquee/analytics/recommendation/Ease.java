package tv.marquee.analytics.recommendation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The shallow linear autoencoder of Steck, "Embarrassingly Shallow Autoencoders for Sparse Data" (WWW 2019): with G the
 * counts of people who saw both titles, P = (G + lambda I)^-1 and B = -P / diag(P) by columns with a zero diagonal.
 */
final class Ease implements AutoCloseable {

    private static final int LEFT_OUT = -1;

    /** Titles of the dense step, growing. */
    private final int[] titles;
    /** By title its row in the dense step, or {@link #LEFT_OUT}. */
    private final int[] rowOf;

    private final SymmetricMatrix gram;

    /** Takes the most popular titles, as many as {@code most}; titles no one saw are left out. */
    Ease(DenseAlgebra algebra, int[] popularity, double lambda, int most) {
        this.titles = IntStream.range(0, popularity.length)
                .filter(t -> popularity[t] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer t) -> -popularity[t]).thenComparing(Comparator.naturalOrder()))
                .limit(Math.min(most, algebra.largest()))
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        this.rowOf = new int[popularity.length];
        Arrays.fill(rowOf, LEFT_OUT);
        this.gram = algebra.zeroes(titles.length);
        for (int row = 0; row < titles.length; row++) {
            rowOf[titles[row]] = row;
            gram.set(row, row, popularity[titles[row]] + lambda);
        }
    }

    /** By title, whether it takes part. */
    boolean[] takes() {
        boolean[] takes = new boolean[rowOf.length];
        for (int title : titles) {
            takes[title] = true;
        }
        return takes;
    }

    /** Tells how many saw a title and each of some others. */
    void add(int title, int[] others, int[] together) {
        int row = rowOf[title];
        if (row == LEFT_OUT) {
            return;
        }
        for (int k = 0; k < others.length; k++) {
            int column = rowOf[others[k]];
            if (column != LEFT_OUT) {
                gram.set(row, column, together[k]);
            }
        }
    }

    /** The weights, by the title that was seen; asked for once, after all was added. */
    NeighbourMatrix solve(int neighbours) {
        if (titles.length > 0) {
            gram.invert();
        }
        Neighbours[] rows = new Neighbours[rowOf.length];
        IntStream.range(0, rows.length)
                .parallel()
                .forEach(t -> rows[t] = rowOf[t] == LEFT_OUT ? Neighbours.NONE : row(rowOf[t], neighbours));
        return NeighbourMatrix.of(rows);
    }

    private Neighbours row(int row, int neighbours) {
        double[] weights = new double[titles.length];
        for (int column = 0; column < weights.length; column++) {
            weights[column] = column == row ? 0 : -gram.get(row, column) / gram.get(column, column);
        }
        return Neighbours.strongest(titles, weights, neighbours);
    }

    @Override
    public void close() {
        gram.close();
    }
}

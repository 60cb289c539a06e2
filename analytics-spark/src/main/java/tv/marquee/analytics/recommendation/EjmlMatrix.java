package tv.marquee.analytics.recommendation;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** On the heap; inverted by Cholesky decomposition. */
final class EjmlMatrix implements SymmetricMatrix {

    private DMatrixRMaj elements;

    EjmlMatrix(int rows) {
        this.elements = new DMatrixRMaj(rows, rows);
    }

    @Override
    public double get(int row, int column) {
        return elements.unsafe_get(row, column);
    }

    @Override
    public void set(int row, int column, double value) {
        elements.unsafe_set(row, column, value);
        elements.unsafe_set(column, row, value);
    }

    @Override
    public void invert() {
        DMatrixRMaj inverse = new DMatrixRMaj(elements.numRows, elements.numCols);
        if (!CommonOps_DDRM.invertSPD(elements, inverse)) {
            throw new ArithmeticException("the matrix is not positive definite");
        }
        elements = inverse;
    }

    @Override
    public void close() {
        elements = new DMatrixRMaj(0, 0);
    }
}

package tv.marquee.analytics.recommendation;

import java.nio.DoubleBuffer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.openblas.global.openblas;

/** Outside the heap, one triangle used; inverted by Cholesky decomposition. */
final class OpenBlasMatrix implements SymmetricMatrix {

    private static final byte LOWER = 'L';

    private final int rows;
    /** Owns the memory that {@link #elements} shows. */
    private final DoublePointer memory;

    private final DoubleBuffer elements;

    OpenBlasMatrix(int rows) {
        this.rows = rows;
        this.memory = new DoublePointer(Math.max(1L, (long) rows * rows));
        Pointer.memset(memory, 0, memory.capacity() * Double.BYTES);
        this.elements = memory.asBuffer();
    }

    @Override
    public double get(int row, int column) {
        return elements.get(index(row, column));
    }

    @Override
    public void set(int row, int column, double value) {
        elements.put(index(row, column), value);
    }

    @Override
    public void invert() {
        int failed = openblas.LAPACKE_dpotrf(openblas.LAPACK_COL_MAJOR, LOWER, rows, memory, rows);
        if (failed == 0) {
            failed = openblas.LAPACKE_dpotri(openblas.LAPACK_COL_MAJOR, LOWER, rows, memory, rows);
        }
        if (failed != 0) {
            throw new ArithmeticException("the matrix is not positive definite at row " + failed);
        }
    }

    @Override
    public void close() {
        memory.deallocate();
    }

    private int index(int row, int column) {
        return Math.min(row, column) * rows + Math.max(row, column);
    }
}

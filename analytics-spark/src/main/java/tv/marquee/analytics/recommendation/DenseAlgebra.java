package tv.marquee.analytics.recommendation;

import java.util.function.IntFunction;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;

/** Who does dense linear algebra on this machine. */
public enum DenseAlgebra {
    /** Native, on all cores; 8 bytes an element outside the heap. */
    OPENBLAS("OpenBLAS", OpenBlasMatrix::new) {
        @Override
        int largest() {
            return 16_000;
        }
    },
    /** Plain Java, on one core; some 32 bytes an element on the heap. */
    EJML("EJML", EjmlMatrix::new) {
        @Override
        int largest() {
            return (int) Math.min(16_000, Math.sqrt(Runtime.getRuntime().maxMemory() / 64.0));
        }
    };

    private final String text;
    private final IntFunction<SymmetricMatrix> zeroes;

    DenseAlgebra(String text, IntFunction<SymmetricMatrix> zeroes) {
        this.text = text;
        this.zeroes = zeroes;
    }

    /** OpenBLAS where its native library loads, else EJML. */
    public static DenseAlgebra available() {
        try {
            Loader.load(openblas.class);
            return OPENBLAS;
        } catch (LinkageError noNativeLibrary) {
            return EJML;
        }
    }

    /** Its name in a manifest. */
    public String text() {
        return text;
    }

    /** The most rows of a matrix that memory allows. */
    abstract int largest();

    /** A new matrix of so many rows. */
    SymmetricMatrix zeroes(int rows) {
        return zeroes.apply(rows);
    }
}

package tv.marquee.query.recommendation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What answering needs of a model's {@code manifest.json}.
 *
 * @param format the version of the written form
 * @param files every other file of the folder
 */
record Manifest(int format, String version, Counts counts, Blending blend, List<Content> files) {

    /** The format that is understood here. */
    static final int FORMAT = 2;

    /** The format before, in which nothing is said of sequences; understood too. */
    static final int FORMAT_BEFORE = 1;

    record Counts(int titles) {}

    /** {@code sequences} is null when the model has none; {@code acts} are by name, none when it does not say. */
    record Blending(
            double popularity,
            List<Signalling> signals,
            @Nullable Sequences sequences,
            Map<String, Double> acts) {
        Blending {
            signals = List.copyOf(signals);
            acts = Map.copyOf(Objects.requireNonNullElse(acts, Map.of()));
        }
    }

    record Signalling(String matrix, String decay, double weight, double floor) {
        Signalling {
            Objects.requireNonNull(matrix, "matrix");
            Objects.requireNonNull(decay, "decay");
        }
    }

    record Sequences(double weight, double floor) {}

    record Content(String name, long bytes, String sha256) {
        Content {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(sha256, "sha256");
        }
    }

    Manifest {
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(counts, "counts");
        Objects.requireNonNull(blend, "blend");
        files = List.copyOf(files);
    }
}

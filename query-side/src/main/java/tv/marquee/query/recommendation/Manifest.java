package tv.marquee.query.recommendation;

import java.util.List;

/**
 * What answering needs of a model's {@code manifest.json}.
 *
 * @param format the version of the written form
 * @param files every other file of the folder
 */
record Manifest(int format, String version, Counts counts, Blending blend, List<Content> files) {

    /** The format that is understood here. */
    static final int FORMAT = 1;

    record Counts(int titles) {}

    record Blending(double popularity, List<Signalling> signals) {
        Blending {
            signals = List.copyOf(signals);
        }
    }

    record Signalling(String matrix, String decay, double weight, double floor) {}

    record Content(String name, long bytes, String sha256) {}

    Manifest {
        files = List.copyOf(files);
    }
}

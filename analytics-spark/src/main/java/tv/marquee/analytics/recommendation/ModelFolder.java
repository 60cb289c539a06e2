package tv.marquee.analytics.recommendation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tv.marquee.analytics.log.LogExtent;
import tv.marquee.analytics.publication.VersionedFolder;
import tv.marquee.domain.recommendation.SequenceNeighbours;

/** Publishes models as releases of a versioned folder. */
public final class ModelFolder {

    /** The version of the written form. */
    static final int FORMAT = 2;

    private final VersionedFolder models;

    /** @param models where all models are */
    public ModelFolder(VersionedFolder models) {
        this.models = models;
    }

    /** A model that was published, and how well it foretold. */
    public record Published(String version, OfflineScores score) {}

    /** What the newest model whose manifest can be read scored; empty when there is none. */
    public Optional<Published> newest() throws IOException {
        return models.newest(
                Manifest.class,
                manifest -> new Published(manifest.version(), manifest.offline().model()));
    }

    /** Publishes a model and returns its version, which is the name of its folder. */
    public String publish(Trained trained, LogExtent extent) throws IOException {
        return models.publish(release -> {
            writeNumbers(release, trained);
            return Manifest.of(release.version(), release.createdAt(), extent, trained, release.files());
        });
    }

    private static void writeNumbers(VersionedFolder.Release release, Trained trained) throws IOException {
        release.write("titles.txt", titles(trained.titles()));
        release.write("popularity.bin", popularity(trained.model().popularity()));
        for (Matrix kind : Matrix.values()) {
            release.write(
                    kind.text() + ".bin", numbers(trained.model().matrices().get(kind.ordinal())));
        }
        release.write("sequences.bin", numbers(trained.model().sequences()));
    }

    private static ByteBuffer numbers(SequenceNeighbours sequences) {
        int[] offsets = sequences.offsets();
        int[] titles = sequences.titles();
        ByteBuffer bytes = littleEndian((2L + offsets.length + titles.length) * Integer.BYTES);
        bytes.putInt(offsets.length - 1).putInt(titles.length);
        bytes.asIntBuffer().put(offsets).put(titles);
        return bytes.rewind();
    }

    private static ByteBuffer titles(List<String> titles) {
        StringBuilder lines = new StringBuilder();
        titles.forEach(title -> lines.append(title).append('\n'));
        return ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ByteBuffer popularity(int[] popularity) {
        ByteBuffer bytes = littleEndian(popularity.length * (long) Float.BYTES);
        for (int people : popularity) {
            bytes.putFloat(people);
        }
        return bytes.flip();
    }

    private static ByteBuffer numbers(NeighbourMatrix matrix) {
        long words = 2L + matrix.offsets().length + 2L * matrix.neighbours().length;
        ByteBuffer bytes = littleEndian(words * Integer.BYTES);
        bytes.putInt(matrix.offsets().length - 1).putInt(matrix.neighbours().length);
        bytes.asIntBuffer().put(matrix.offsets()).put(matrix.neighbours());
        bytes.position((int) (words - matrix.weights().length) * Integer.BYTES);
        bytes.asFloatBuffer().put(matrix.weights());
        return bytes.rewind();
    }

    private static ByteBuffer littleEndian(long bytes) {
        return ByteBuffer.allocate(Math.toIntExact(bytes)).order(ByteOrder.LITTLE_ENDIAN);
    }
}

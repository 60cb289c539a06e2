package tv.marquee.analytics.recommendation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.analytics.log.LogExtent;

/**
 * Publishes models as folders: written beside their place under a hidden name, forced to disk, then renamed, so that
 * whoever looks sees all of a model or nothing of it.
 */
public final class ModelFolder {

    /** The version of the written form. */
    static final int FORMAT = 2;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Path models;
    private final InstantSource clock;
    private final Supplier<UUID> chance;

    /**
     * @param models where all models are
     * @param chance makes versions of one second differ
     */
    public ModelFolder(Path models, InstantSource clock, Supplier<UUID> chance) {
        this.models = models;
        this.clock = clock;
        this.chance = chance;
    }

    /** What the newest model whose manifest can be read scored; empty when there is none. */
    public Optional<Published> newest() throws IOException {
        if (!Files.isDirectory(models)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(models)) {
            return folders.map(folder -> folder.resolve("manifest.json"))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.reverseOrder())
                    .flatMap(file -> published(file).stream())
                    .findFirst();
        }
    }

    /** A model that was published, and how well it foretold. */
    public record Published(String version, OfflineScores score) {}

    private static Optional<Published> published(Path file) {
        try {
            Manifest manifest = JSON.readValue(file.toFile(), Manifest.class);
            return Optional.of(
                    new Published(manifest.version(), manifest.offline().model()));
        } catch (JacksonException | NullPointerException broken) {
            return Optional.empty();
        }
    }

    /** Publishes a model and returns its folder, whose name is its version. */
    public Path publish(Trained trained, LogExtent extent) throws IOException {
        Files.createDirectories(models);
        String version = ModelVersion.after(models, clock.instant(), chance.get());
        Path unfinished = Files.createDirectory(models.resolve("." + version + ".unfinished"));
        try {
            List<Manifest.Content> files = writeNumbers(unfinished, trained);
            Manifest manifest = Manifest.of(version, clock.instant(), extent, trained, files);
            write(unfinished, "manifest.json", ByteBuffer.wrap(JSON.writeValueAsBytes(manifest)));
            return Files.move(unfinished, models.resolve(version), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            remove(unfinished);
            throw e;
        }
    }

    private static List<Manifest.Content> writeNumbers(Path folder, Trained trained) throws IOException {
        List<Manifest.Content> files = new ArrayList<>();
        files.add(write(folder, "titles.txt", titles(trained.titles())));
        files.add(write(folder, "popularity.bin", popularity(trained.model().popularity())));
        for (Matrix kind : Matrix.values()) {
            NeighbourMatrix matrix = trained.model().matrices().get(kind.ordinal());
            files.add(write(folder, kind.text() + ".bin", numbers(matrix)));
        }
        files.add(write(folder, "sequences.bin", numbers(trained.model().sequences())));
        return files;
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

    private static Manifest.Content write(Path folder, String name, ByteBuffer bytes) throws IOException {
        String sha256 = sha256(bytes.duplicate());
        int size = bytes.remaining();
        try (FileChannel file =
                FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        return new Manifest.Content(name, size, sha256);
    }

    private static String sha256(ByteBuffer bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

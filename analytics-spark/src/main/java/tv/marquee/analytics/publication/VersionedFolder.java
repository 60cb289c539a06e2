package tv.marquee.analytics.publication;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of releases, each a folder named by its version with a {@code manifest.json}: written beside its place under a hidden name, forced
 * to disk, then renamed.
 */
public final class VersionedFolder {

    private static final String MANIFEST = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Path releases;
    private final InstantSource clock;
    private final Supplier<UUID> chance;

    /**
     * @param releases where all of them are; made when the first is published
     * @param chance makes versions of one second differ
     */
    public VersionedFolder(Path releases, InstantSource clock, Supplier<UUID> chance) {
        this.releases = releases;
        this.clock = clock;
        this.chance = chance;
    }

    /** A file of a release, with what tells whether it is whole. */
    public record Content(String name, long bytes, String sha256) {}

    /** Writes what a release consists of, and says what its manifest is. */
    @FunctionalInterface
    public interface Filling {
        Object fill(Release release) throws IOException;
    }

    /** A release in the making. */
    public static final class Release {

        private final Path folder;
        private final String version;
        private final Instant createdAt;
        private final List<Content> files = new ArrayList<>();

        private Release(Path folder, String version, Instant createdAt) {
            this.folder = folder;
            this.version = version;
            this.createdAt = createdAt;
        }

        public String version() {
            return version;
        }

        public Instant createdAt() {
            return createdAt;
        }

        /** The files that were written. */
        public List<Content> files() {
            return List.copyOf(files);
        }

        /** Writes a file. */
        public void write(String name, ByteBuffer bytes) throws IOException {
            files.add(VersionedFolder.write(folder, name, bytes));
        }
    }

    /**
     * Publishes a release and returns its folder, whose name is its version.
     *
     * @throws IOException naming the folder, when it could not be written
     */
    public Path publish(Filling filling) throws IOException {
        try {
            return written(filling);
        } catch (IOException e) {
            throw new IOException("nothing could be written to " + releases + ": " + e, e);
        }
    }

    private Path written(Filling filling) throws IOException {
        Files.createDirectories(releases);
        Instant now = clock.instant();
        String version = ModelVersion.after(releases, now, chance.get());
        Path unfinished = Files.createDirectory(releases.resolve("." + version + ".unfinished"));
        try {
            Object manifest = filling.fill(new Release(unfinished, version, now));
            write(unfinished, MANIFEST, ByteBuffer.wrap(JSON.writeValueAsBytes(manifest)));
            return Files.move(unfinished, releases.resolve(version), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            remove(unfinished);
            throw e;
        }
    }

    /**
     * What the newest manifest that can be read says; empty when there is none.
     *
     * @param said what is asked of it; a {@link NullPointerException} counts as a manifest that lacks it
     */
    public <M, A> Optional<A> newest(Class<M> manifest, Function<M, A> said) throws IOException {
        if (!Files.isDirectory(releases)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(releases)) {
            return folders.map(folder -> folder.resolve(MANIFEST))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.reverseOrder())
                    .flatMap(file -> read(file, manifest, said).stream())
                    .findFirst();
        }
    }

    private static <M, A> Optional<A> read(Path file, Class<M> manifest, Function<M, A> said) {
        try {
            return Optional.of(said.apply(JSON.readValue(file.toFile(), manifest)));
        } catch (JacksonException | NullPointerException broken) {
            return Optional.empty();
        }
    }

    private static Content write(Path folder, String name, ByteBuffer bytes) throws IOException {
        String sha256 = sha256(bytes.duplicate());
        int size = bytes.remaining();
        try (FileChannel file =
                FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        return new Content(name, size, sha256);
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

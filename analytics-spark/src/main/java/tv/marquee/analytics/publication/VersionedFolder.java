package tv.marquee.analytics.publication;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder of releases, here or in HDFS, each a folder named by its version with a {@code manifest.json}: written beside its place under a
 * hidden name, forced to disk, then renamed.
 */
public final class VersionedFolder {

    private static final String MANIFEST = "manifest.json";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final FileSystem files;
    private final Path releases;
    private final InstantSource clock;
    private final Supplier<UUID> chance;

    private VersionedFolder(FileSystem files, Path releases, InstantSource clock, Supplier<UUID> chance) {
        this.files = files;
        this.releases = releases;
        this.clock = clock;
        this.chance = chance;
    }

    /**
     * The folder at a place, which is made when the first release is published.
     *
     * @param place a folder of this machine, or an address such as {@code hdfs://host:8020/models}
     * @param settings how Hadoop reaches the latter
     * @param chance makes versions of one second differ
     * @throws IllegalArgumentException when there can be nothing or nobody answers there, in words for whoever named it
     */
    public static VersionedFolder at(String place, Configuration settings, InstantSource clock, Supplier<UUID> chance) {
        try {
            Path releases = place.contains("://")
                    ? new Path(place)
                    : new Path(java.nio.file.Path.of(place).toUri());
            FileSystem files = releases.getFileSystem(settings);
            files.exists(releases);
            return new VersionedFolder(
                    files instanceof LocalFileSystem local ? local.getRaw() : files, releases, clock, chance);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(place + " is no place for models: " + e.getMessage(), e);
        }
    }

    /** A file of a release, with what tells whether it is whole. */
    public record Content(String name, long bytes, String sha256) {}

    /** Writes what a release consists of, and says what its manifest is. */
    @FunctionalInterface
    public interface Filling {
        Object fill(Release release) throws IOException;
    }

    /** A release in the making. */
    public final class Release {

        private final Path folder;
        private final String version;
        private final Instant createdAt;
        private final List<Content> contents = new ArrayList<>();

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
            return List.copyOf(contents);
        }

        /** Writes a file. */
        public void write(String name, ByteBuffer bytes) throws IOException {
            contents.add(VersionedFolder.this.write(folder, name, bytes));
        }
    }

    /**
     * Publishes a release and returns its version, which is the name of its folder.
     *
     * @throws IOException naming the folder, when it could not be written
     */
    public String publish(Filling filling) throws IOException {
        try {
            return written(filling);
        } catch (IOException e) {
            throw new IOException("nothing could be written to " + releases + ": " + e, e);
        }
    }

    private String written(Filling filling) throws IOException {
        files.mkdirs(releases);
        Instant now = clock.instant();
        String version = ModelVersion.after(versions(), now, chance.get());
        Path unfinished = new Path(releases, "." + version + ".unfinished");
        files.mkdirs(unfinished);
        try {
            Object manifest = filling.fill(new Release(unfinished, version, now));
            write(unfinished, MANIFEST, ByteBuffer.wrap(JSON.writeValueAsBytes(manifest)));
            if (!files.rename(unfinished, new Path(releases, version))) {
                throw new IOException(version + " could not be given its name");
            }
            return version;
        } catch (IOException | RuntimeException e) {
            files.delete(unfinished, true);
            throw e;
        }
    }

    /**
     * What the newest manifest that can be read says; empty when there is none.
     *
     * @param said what is asked of it; a {@link NullPointerException} counts as a manifest that lacks it
     */
    public <M, A> Optional<A> newest(Class<M> manifest, Function<M, A> said) throws IOException {
        try {
            return versions().stream()
                    .sorted(Comparator.reverseOrder())
                    .flatMap(version -> read(new Path(new Path(releases, version), MANIFEST), manifest, said).stream())
                    .findFirst();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Deletes all but the newest.
     *
     * @param most how many are left, at least 1
     * @return how many are deleted
     */
    public int keep(int most) throws IOException {
        List<String> old =
                versions().stream().sorted(Comparator.reverseOrder()).skip(most).toList();
        for (String version : old) {
            files.delete(new Path(releases, version), true);
        }
        return old.size();
    }

    private List<String> versions() throws IOException {
        try {
            return Arrays.stream(files.listStatus(releases))
                    .filter(FileStatus::isDirectory)
                    .map(folder -> folder.getPath().getName())
                    .filter(ModelVersion::is)
                    .toList();
        } catch (FileNotFoundException none) {
            return List.of();
        }
    }

    private <M, A> Optional<A> read(Path file, Class<M> manifest, Function<M, A> said) {
        try (FSDataInputStream json = files.open(file)) {
            return Optional.of(said.apply(JSON.readValue(json.readAllBytes(), manifest)));
        } catch (FileNotFoundException | JacksonException | NullPointerException broken) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Content write(Path folder, String name, ByteBuffer bytes) throws IOException {
        byte[] content = new byte[bytes.remaining()];
        bytes.get(content);
        try (FSDataOutputStream file = files.create(new Path(folder, name), false)) {
            file.write(content);
            file.hsync();
        }
        return new Content(name, content.length, sha256(content));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package tv.marquee.ops.backup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.Folders;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.platform.Progress;

/**
 * The files of an event store as they were at one moment, with a manifest that says what they are. Keys that open what belongs to people are not among them.
 *
 * @param folder that holds it
 */
public record Backup(Path folder) {

    private static final String MANIFEST = "backup.json";
    static final int FORMAT = 1;
    private static final int CHUNK = 1 << 20;
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * What is in a backup.
     *
     * @param format of this description, 1
     * @param taken when
     * @param position up to which every event is in it; some that came while the copy ended may be, too
     * @param house whose it is: the SHA-256 of a secret of that data folder
     * @param filled whether the house had been filled with a demo or an import
     * @param folders below the cluster, also those that are empty
     * @param files below the cluster
     */
    public record Manifest(
            int format,
            Instant taken,
            long position,
            String house,
            boolean filled,
            List<String> folders,
            List<Copied> files) {

        /** How many bytes the files have. */
        public long bytes() {
            return files.stream().mapToLong(Copied::bytes).sum();
        }
    }

    /** A file, by its path below the cluster, with what to know it by. */
    public record Copied(String path, long bytes, String sha256) {}

    /**
     * Takes one from a house that runs, which goes on meanwhile.
     *
     * @param into does not exist yet, or is empty
     * @throws PlatformException when it cannot be taken; nothing is left then
     */
    public static Manifest take(Endpoints house, Path into, InstantSource clock, Progress progress) {
        try {
            requireNothingIn(into);
            Path fresh = into.resolveSibling(into.getFileName() + ".new");
            Folders.delete(fresh);
            Files.createDirectories(fresh.toAbsolutePath().getParent());
            Files.createDirectory(
                    fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            try {
                Manifest manifest = OnlineCopy.of(house, fresh, clock, progress);
                Files.write(fresh.resolve(MANIFEST), JSON.writeValueAsBytes(manifest));
                Files.deleteIfExists(into);
                Files.move(fresh, into, StandardCopyOption.ATOMIC_MOVE);
                return manifest;
            } finally {
                Folders.delete(fresh);
            }
        } catch (IOException e) {
            throw new PlatformException("The backup cannot be written to " + into + ": " + e, e);
        }
    }

    /**
     * What it holds.
     *
     * @throws PlatformException when this is no backup, or one of a later version
     */
    public Manifest manifest() {
        Path file = folder.resolve(MANIFEST);
        if (!Files.isRegularFile(file)) {
            throw new PlatformException("There is no backup in " + folder + ": " + MANIFEST + " is missing.");
        }
        try {
            Manifest manifest = JSON.readValue(file.toFile(), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new PlatformException("The backup in " + folder + " is of another version of Marquee.");
            }
            return manifest;
        } catch (JacksonException e) {
            throw new PlatformException("The backup in " + folder + " is damaged: " + MANIFEST + " cannot be read.", e);
        }
    }

    /**
     * Copies the cluster to a place, and looks at every byte.
     *
     * @param to is made
     * @param manifest of this backup
     * @throws PlatformException when a file is missing or not as it was written
     */
    void copyTo(Path to, Manifest manifest, Progress progress) throws IOException {
        Files.createDirectory(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        for (String each : manifest.folders()) {
            Files.createDirectories(within(to, each));
        }
        String all = megabytes(manifest.bytes());
        long done = 0;
        for (Copied file : manifest.files()) {
            Path source = within(OnlineCopy.cluster(folder), file.path());
            if (!Files.isRegularFile(source) || !copy(source, to, file.path()).equals(file)) {
                throw new PlatformException("The backup in " + folder + " is damaged: " + file.path()
                        + " is missing or not as it was written. Nothing was changed.");
            }
            done += file.bytes();
            progress.detail("restore", megabytes(done) + " of " + all);
        }
    }

    /** Copies a file and waits until it is on disk. */
    static Copied copy(Path from, Path root, String path) throws IOException {
        try (InputStream in = Files.newInputStream(from)) {
            return write(in, root, path);
        }
    }

    /** Writes a file and waits until it is on disk. */
    static Copied write(byte[] content, Path root, String path) throws IOException {
        return write(new ByteArrayInputStream(content), root, path);
    }

    private static Copied write(InputStream in, Path root, String path) throws IOException {
        MessageDigest digest = sha256();
        long bytes = 0;
        try (FileChannel out =
                FileChannel.open(within(root, path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                digest.update(chunk);
                bytes += chunk.length;
                ByteBuffer left = ByteBuffer.wrap(chunk);
                while (left.hasRemaining()) {
                    out.write(left);
                }
            }
            out.force(true);
        }
        return new Copied(path, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    /** Whose backup it is; tells nothing of the password. */
    static String house(String password) {
        return HexFormat.of().formatHex(sha256().digest(password.getBytes(StandardCharsets.UTF_8)));
    }

    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.0f MB", bytes / 1e6);
    }

    private static Path within(Path root, String path) {
        Path place = root.resolve(path).normalize();
        if (!place.startsWith(root)) {
            throw new PlatformException("The backup names a file outside of its folder: " + path);
        }
        return place;
    }

    private static void requireNothingIn(Path into) throws IOException {
        if (Files.notExists(into)) {
            return;
        }
        try (Stream<Path> all = Files.isDirectory(into) ? Files.list(into) : Stream.of(into)) {
            if (all.findAny().isPresent()) {
                throw new PlatformException(into + " is not empty; a backup wants a folder of its own.");
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package tv.marquee.ops.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.marquee.ops.platform.Folders;
import tv.marquee.ops.platform.LocalPlatform;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.platform.PlatformSettings;
import tv.marquee.ops.platform.Ports;
import tv.marquee.ops.platform.Progress;

/**
 * Makes a data folder what it was when a backup was taken. What follows from the event store (Kafka, shelves, warehouse, models, archive) is set aside, and
 * filled anew when the house starts. Keys, and with them the list of those who were erased since, stay as they are now.
 */
public final class Restoration {

    /** What is no copy of anything in the event store. */
    private static final Set<String> STAYS =
            Set.of("secrets", "programs", "logs", "run", "evidence", "tmdb", "tmdb-demo");

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'replaced-'uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Path data;
    private final Backup backup;
    private final Progress progress;

    private Restoration(Path data, Backup backup, Progress progress) {
        this.data = data;
        this.backup = backup;
        this.progress = progress;
    }

    /**
     * Restores. When it fails, the data folder is as it was.
     *
     * @param secrets a copy of that house's keys, for a data folder that has none
     * @return where that is now which was there before; empty when there was nothing
     * @throws PlatformException when a house runs there, the keys are missing or of another house, or the backup is damaged
     */
    public static Optional<Path> of(
            Backup backup, Path data, @Nullable Path secrets, InstantSource clock, Progress progress) {
        Backup.Manifest manifest = backup.manifest();
        LocalPlatform held = LocalPlatform.open(PlatformSettings.of(data, Ports.DEFAULT), progress);
        try {
            Restoration restoration = new Restoration(data, backup, progress);
            restoration.bring(secrets, manifest);
            return restoration.replace(manifest, data.resolve(NAME.format(clock.instant())));
        } catch (IOException e) {
            throw new PlatformException("The backup cannot be restored to " + data + ": " + e, e);
        } finally {
            held.close();
        }
    }

    /** Looks before it copies, so that keys of another house do not stay. */
    private void bring(@Nullable Path secrets, Backup.Manifest manifest) throws IOException {
        if (secrets != null && Files.exists(password(keys()))) {
            throw new PlatformException(
                    data + " has keys of its own, which may know of erasures since; leave out --secrets.");
        }
        requireKeysOf(manifest, secrets == null ? keys() : secrets);
        if (secrets == null) {
            return;
        }
        try (Stream<Path> all = Files.list(secrets)) {
            for (Path file : all.toList()) {
                Path copy = Files.copy(file, keys().resolve(file.getFileName()));
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    private void requireKeysOf(Backup.Manifest manifest, Path keys) throws IOException {
        Path password = password(keys);
        if (Files.notExists(password)) {
            throw new PlatformException(
                    "There are no keys in " + keys + ", and without those of the house nobody can read the backup."
                            + " Give a copy of its folder secrets with --secrets.");
        }
        if (!Backup.house(Files.readString(password).strip()).equals(manifest.house())) {
            throw new PlatformException("The keys in " + keys + " are not those of the house that the backup is of.");
        }
    }

    private Optional<Path> replace(Backup.Manifest manifest, Path aside) throws IOException {
        Path fresh = data.resolve("restored.new");
        Folders.delete(fresh);
        try {
            progress.step("restore", "copying");
            backup.copyTo(fresh, manifest, progress);
            boolean replaced = setAside(aside);
            Files.move(fresh, data.resolve("postgresql"), StandardCopyOption.ATOMIC_MOVE);
            if (manifest.filled()) {
                Files.writeString(data.resolve("filled"), "");
            }
            return replaced ? Optional.of(aside) : Optional.empty();
        } finally {
            Folders.delete(fresh);
        }
    }

    private boolean setAside(Path aside) throws IOException {
        try (Stream<Path> all = Files.list(data)) {
            for (Path each : all.filter(this::isOfTheLog).toList()) {
                Files.createDirectories(aside);
                Files.move(each, aside.resolve(each.getFileName()), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return Files.exists(aside);
    }

    private boolean isOfTheLog(Path each) {
        String name = each.getFileName().toString();
        return !STAYS.contains(name) && !name.startsWith("replaced-") && !name.equals("restored.new");
    }

    private Path keys() {
        return data.resolve("secrets");
    }

    private static Path password(Path keys) {
        return keys.resolve("postgresql");
    }
}

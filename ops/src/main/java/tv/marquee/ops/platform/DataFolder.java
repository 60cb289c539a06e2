package tv.marquee.ops.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds all a local platform writes, and where in it everything is. */
record DataFolder(Path root) {

    Path of(Part part) {
        return root.resolve(part.fileName());
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path log(Part part) {
        return logs().resolve(part.fileName() + ".log");
    }

    Path run() {
        return root.resolve("run");
    }

    Path runFile(Part part) {
        return run().resolve(part.fileName() + ".json");
    }

    Path launchFile() {
        return run().resolve("marquee.json");
    }

    Path lockFile() {
        return run().resolve("lock");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path postgresqlPassword() {
        return secrets().resolve("postgresql");
    }

    void create() {
        try {
            Files.createDirectories(logs());
            Files.createDirectories(run());
            if (Files.notExists(secrets())) {
                Files.createDirectory(
                        secrets(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw new PlatformException("The data folder " + root + " cannot be written: " + e, e);
        }
    }

    /** Replaces a small file as a whole, so that no reader ever sees half of it. */
    static void write(Path file, byte[] content) {
        try {
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

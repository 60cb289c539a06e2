package tv.marquee.ops.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random keys of one data folder, made when first asked for and the same ever after; readable by their owner only.
 *
 * @param folder where they are kept
 */
record Secrets(Path folder) {

    private static final int BYTES = 32;

    /** 32 random bytes in Base64. */
    String key(String name) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(folder);
            if (Files.notExists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key " + file + " can be neither read nor made.", e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes));
        try {
            Files.move(fresh, file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            Files.deleteIfExists(fresh);
        }
    }
}

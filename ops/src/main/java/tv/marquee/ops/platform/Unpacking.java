package tv.marquee.ops.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks a server once. The folder appears under its name only when it is whole, so a start that was cut short leaves
 * nothing that the next one would take for good.
 */
final class Unpacking {

    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");
    private static final int ANY_EXECUTE = 0111;

    private Unpacking() {}

    /** What fills an empty folder. */
    interface Filling {
        void into(Path folder) throws IOException;
    }

    /** Fills the folder, unless it is there. */
    static void once(Path folder, Filling filling) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.getParent());
        Path fresh = Files.createTempDirectory(
                folder.getParent(), ".unpacking-", PosixFilePermissions.asFileAttribute(PROGRAM));
        try {
            filling.into(fresh);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Folders.delete(fresh);
            // Another start may have been quicker; what it unpacked is the same.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    static void tarXz(InputStream archive, Path folder) throws IOException {
        try (var entries =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive, 1 << 16)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = inside(folder, entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else if (entry.isSymbolicLink()) {
                    inside(
                            folder,
                            folder.relativize(target.resolveSibling(entry.getLinkName()))
                                    .toString());
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else {
                    file(entries, target, (entry.getMode() & ANY_EXECUTE) != 0 ? PROGRAM : Collections.emptySet());
                }
            }
        }
    }

    /** Leaves out the archive's one top folder. */
    static void zip(Path archive, Path folder) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName();
                Path target = inside(folder, name.substring(name.indexOf('/') + 1));
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    try (InputStream content = zip.getInputStream(entry)) {
                        boolean program = (entry.getUnixMode() & ANY_EXECUTE) != 0;
                        file(content, target, program ? PROGRAM : Collections.emptySet());
                    }
                }
            }
        }
    }

    private static void file(InputStream content, Path target, Set<PosixFilePermission> permissions)
            throws IOException {
        Files.createDirectories(target.getParent());
        Files.copy(content, target);
        if (!permissions.isEmpty()) {
            Files.setPosixFilePermissions(target, permissions);
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("An archive names a file outside its folder: " + name);
        }
        return target;
    }
}

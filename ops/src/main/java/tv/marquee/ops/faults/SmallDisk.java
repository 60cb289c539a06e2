package tv.marquee.ops.faults;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own below a folder, in memory, that can be filled to the last byte. Linux, and only for root. */
final class SmallDisk implements AutoCloseable {

    /** What may be written before it is full by itself: enough for all other faults. */
    private static final int FREE_MEBIBYTES = 384;

    private static final int STEP = 1 << 20;

    private final Path folder;
    private final Path before;

    private SmallDisk(Path folder, Path before) {
        this.folder = folder;
        this.before = before;
    }

    /** Whether one can be had on this machine. */
    static boolean isPossible() throws IOException, InterruptedException {
        Path probe = Files.createTempDirectory("marquee-disk");
        try {
            if (!mounts(probe, 1)) {
                return false;
            }
            run("umount", probe.toString());
            return true;
        } finally {
            Files.delete(probe);
        }
    }

    /**
     * Moves a folder that nobody uses to a disk of its own.
     *
     * @throws IOException when it cannot be done; the folder is where it was
     */
    static SmallDisk under(Path folder) throws IOException, InterruptedException {
        Path before = folder.resolveSibling(folder.getFileName() + ".before");
        Files.move(folder, before);
        Files.createDirectory(folder);
        if (!mounts(folder, FREE_MEBIBYTES + mebibytes(before)) || !run("cp", "-a", before + "/.", folder.toString())) {
            run("umount", "--lazy", folder.toString());
            Files.delete(folder);
            Files.move(before, folder);
            throw new IOException("no file system could be mounted at " + folder);
        }
        return new SmallDisk(folder, before);
    }

    /** Leaves no byte free. */
    void fill() throws IOException {
        byte[] some = new byte[STEP];
        for (int size = STEP; size > 0; size /= 16) {
            try (OutputStream file = Files.newOutputStream(ballast(size))) {
                while (true) {
                    file.write(some, 0, size);
                }
            } catch (IOException full) {
                continue; // with smaller pieces, as long as there are any
            }
        }
    }

    /** Gives back what {@link #fill} took. */
    void release() throws IOException {
        for (int size = STEP; size > 0; size /= 16) {
            Files.deleteIfExists(ballast(size));
        }
    }

    private Path ballast(int size) {
        return folder.resolve("ballast-" + size);
    }

    /** The disk goes, with all that is on it, as soon as nobody uses it any more. */
    @Override
    public void close() {
        try {
            run("umount", "--lazy", folder.toString());
            run("rm", "-rf", before.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean mounts(Path folder, long mebibytes) throws IOException, InterruptedException {
        return run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + mebibytes + "m", "tmpfs", folder.toString());
    }

    private static long mebibytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum() >> 20;
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command))
                        .redirectOutput(Redirect.to(new File("/dev/null")))
                        .redirectError(Redirect.to(new File("/dev/null")))
                        .start()
                        .waitFor()
                == 0;
    }
}

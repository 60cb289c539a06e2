package tv.marquee.ops.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Servers that outlived the process that started them, because it was killed. Only the holder of the data lock may end
 * them: then nobody else can be using them.
 */
final class Orphans {

    private Orphans() {}

    /** The process of a part that the run folder knows and that still lives, orphaned or not. */
    static Optional<ProcessHandle> find(DataFolder data, Part part) {
        return Launch.read(data.runFile(part), Identity.class)
                .flatMap(Identity::alive)
                .or(() -> part == Part.POSTGRESQL ? postmaster(data) : Optional.empty());
    }

    /** Ends what is left, in order, and returns which parts that were. */
    static List<Part> end(DataFolder data, Progress progress) {
        List<Part> ended = new ArrayList<>();
        for (Part part : Part.values()) {
            find(data, part).ifPresent(process -> {
                progress.step(part.title(), "ending pid " + process.pid() + ", left over from a start that was killed");
                Stopping.stop(part, process);
                ended.add(part);
            });
            delete(data.runFile(part));
        }
        // What PostgreSQL left lies there for a process that is gone; its number may by now be someone else's.
        delete(postmasterFile(data));
        delete(data.launchFile());
        return ended;
    }

    /** PostgreSQL's own note of who runs on its folder covers the moment before ours was written. */
    private static Optional<ProcessHandle> postmaster(DataFolder data) {
        try {
            long pid = Long.parseLong(
                    Files.readAllLines(postmasterFile(data)).getFirst().strip());
            String folder = data.of(Part.POSTGRESQL).toString();
            return ProcessHandle.of(pid)
                    .filter(Identity::lives)
                    .filter(process -> process.info().commandLine().orElse("").contains(folder));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static Path postmasterFile(DataFolder data) {
        return data.of(Part.POSTGRESQL).resolve("postmaster.pid");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package tv.marquee.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the sources of all modules stand while tests run. */
public final class Repository {

    private Repository() {}

    /** The project's root: the nearest folder upwards that has the script {@code marquee}. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("CONTRIBUTING.md"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException("tests run inside the project's folder");
        }
        return here;
    }

    /** The folders of the seven modules. */
    public static Stream<Path> modules() {
        return Stream.of("domain", "command-side", "query-side", "projections", "api", "analytics-spark", "ops")
                .map(root()::resolve);
    }

    /** Every Java file under {@code src/kind} of every module. */
    public static List<Path> javaSources(String kind) {
        return modules().flatMap(m -> walk(m.resolve("src").resolve(kind))).toList();
    }

    private static Stream<Path> walk(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

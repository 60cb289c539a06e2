package tv.marquee.ops.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * The one platform that all {@code *IT} of a run share:
 *
 * <pre>{@code
 * private static final Endpoints PLATFORM = TestPlatform.get();
 * }</pre>
 *
 * The first call starts all three servers, with empty data and on free ports; later calls return at once. They stop when
 * the tests' process ends. Tests share the servers, so each takes names of its own: a database or schema, topics, indices.
 */
public final class TestPlatform {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private TestPlatform() {}

    /** Where the running servers are reached. */
    public static Endpoints get() {
        return Started.PLATFORM.endpoints();
    }

    /** Settings for a platform of one's own, with the unpacked programs of all the others. */
    public static PlatformSettings settings(Path data, Ports ports, Set<Part> parts) {
        return new PlatformSettings(data, TARGET.resolve("programs"), ports, parts);
    }

    private static LocalPlatform start() {
        Path data = TARGET.resolve("test-platform");
        try {
            Takedown.of(data, Progress.silent());
            Folders.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LocalPlatform platform =
                LocalPlatform.start(settings(data, FreePorts.some(), EnumSet.allOf(Part.class)), Progress.silent());
        Runtime.getRuntime().addShutdownHook(new Thread(platform::close));
        return platform;
    }

    private static final class Started {
        private static final LocalPlatform PLATFORM = start();
    }
}

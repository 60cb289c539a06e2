package tv.marquee.ops.platform;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the build laid out: the jar of the command line, whose manifest names its class path, and the folder with what
 * the platform is unpacked from.
 *
 * @param jar the jar; Kafka's broker runs on its class path as well
 * @param platform holds the archive of the Elasticsearch server and the folder {@code marquee-analysis}
 */
record Installation(Path jar, Path platform) {

    /** The installation that this very class belongs to, whether it was loaded from the jar or from a class folder. */
    static Installation ofThisBuild() {
        try {
            var source =
                    Installation.class.getProtectionDomain().getCodeSource().getLocation();
            Path target = Path.of(source.toURI()).getParent();
            return new Installation(target.resolve("marquee-ops.jar"), target.resolve("platform"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path elasticsearchArchive() {
        try (Stream<Path> files = Files.list(platform)) {
            return files.filter(file -> file.getFileName().toString().matches("elasticsearch-.*\\.zip"))
                    .max(Path::compareTo)
                    .orElseThrow(() -> incomplete("the archive of Elasticsearch"));
        } catch (IOException e) {
            throw incomplete(platform.toString());
        }
    }

    Path analysisPlugin() {
        return platform.resolve("marquee-analysis");
    }

    Path brokerClassPath() {
        if (!Files.exists(jar)) {
            throw incomplete(jar.toString());
        }
        return jar;
    }

    private static PlatformException incomplete(String missing) {
        return new PlatformException(
                "The build is not complete: " + missing + " is missing. Run: mvn package -DskipTests");
    }
}

package tv.marquee.ops.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.Yaml;
import tv.marquee.ops.Repository;

/** What {@code ops/deploy} says. */
public final class Deployment {

    private static final Path FOLDER = Repository.root().resolve("ops/deploy");

    private Deployment() {}

    /** The settings of a role in {@code compose.yaml}, by the names of the environment. */
    public static Map<String, String> settings(String role) {
        Map<String, String> settings = new TreeMap<>();
        map(service(role), "environment").forEach((name, value) -> settings.put(name, String.valueOf(value)));
        return settings;
    }

    static Map<String, Object> service(String name) {
        return map(map(yaml("compose.yaml"), "services"), name);
    }

    static Map<String, Object> yaml(String file) {
        return new Yaml().load(text(file));
    }

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> from, String key) {
        return (Map<String, Object>) from.get(key);
    }
}

package tv.marquee.ops.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The models that were published, as their manifests tell.
 *
 * @param folder where they are published
 */
public record PublishedModels(Path folder) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The manifest of the newest model that has one that can be read. */
    public Optional<JsonNode> newest() {
        if (Files.notExists(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> models = Files.list(folder)) {
            return models.map(m -> m.resolve("manifest.json"))
                    .filter(Files::exists)
                    .sorted(Comparator.reverseOrder())
                    .flatMap(m -> manifest(m).stream())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<JsonNode> manifest(Path file) {
        try {
            return Optional.of(JSON.readTree(file.toFile()));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}

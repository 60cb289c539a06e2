package tv.marquee.query.recommendation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the manifests of a folder of models, for people: nothing of it is used to answer. */
final class ModelManifests implements PublishedModels {

    private static final Logger LOG = LoggerFactory.getLogger(ModelManifests.class);
    private static final int MOST = 100;
    private static final long LARGEST = 1L << 20;
    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final Function<String, State> states;

    /**
     * @param states what is to be thought of a version
     */
    ModelManifests(Path folder, Function<String, State> states) {
        this.folder = folder;
        this.states = states;
    }

    @Override
    public List<PublishedModel> latest() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(path -> path.getFileName().toString())
                    .filter(ModelShelf::isVersion)
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST)
                    .map(this::model)
                    .toList();
        } catch (IOException e) {
            LOG.warn("Models cannot be listed: {}", e.toString());
            return List.of();
        }
    }

    private PublishedModel model(String version) {
        Details details = details(folder.resolve(version).resolve("manifest.json"));
        return new PublishedModel(version, details == null ? State.BROKEN : states.apply(version), details);
    }

    private static @Nullable Details details(Path manifest) {
        try {
            if (!Files.isRegularFile(manifest) || Files.size(manifest) > LARGEST) {
                return null;
            }
            JsonNode root = JSON.readTree(Files.readAllBytes(manifest));
            JsonNode counts = root.path("counts");
            return new Details(
                    Instant.parse(root.path("createdAt").asString("")),
                    counts.path("people").asLong(0),
                    counts.path("titles").asLong(0),
                    counts.path("interactions").asLong(0),
                    root.path("log").path("position").asLong(0),
                    scores(root.path("offline").path("model")),
                    scores(root.path("offline").path("popularity")));
        } catch (IOException | JacksonException | DateTimeParseException e) {
            return null;
        }
    }

    private static Scores scores(JsonNode scores) {
        return new Scores(
                scores.path("hitRate").asDouble(0),
                scores.path("hitRateError").asDouble(0),
                scores.path("ndcg").asDouble(0),
                scores.path("ndcgError").asDouble(0));
    }
}

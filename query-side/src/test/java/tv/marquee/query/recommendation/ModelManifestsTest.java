package tv.marquee.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.query.recommendation.PublishedModels.Details;
import tv.marquee.query.recommendation.PublishedModels.PublishedModel;
import tv.marquee.query.recommendation.PublishedModels.State;

class ModelManifestsTest {

    private static final String SOUND = "20260301T201530Z-0b9f3c66";
    private static final String OLDER = "20260201T000000Z-00000000";
    private static final String BROKEN = "20260401T000000Z-00000000";

    @TempDir
    Path folder;

    @Test
    void modelsAreToldNewestFirstWithTheirScoresAndWhatIsLive() throws IOException {
        copySample(SOUND);
        manifest(OLDER, "{\"createdAt\": \"2026-02-01T00:00:00Z\"}");
        manifest(BROKEN, "no json");
        Files.createDirectory(folder.resolve(".unfinished"));
        try (ModelShelf shelf = new ModelShelf(folder, Duration.ofHours(1))) {
            PublishedModels models = new ModelManifests(folder, shelf::state);
            assertThat(models.latest())
                    .extracting(PublishedModel::version, PublishedModel::state)
                    .containsExactly(
                            tuple(BROKEN, State.BROKEN), tuple(SOUND, State.WAITING), tuple(OLDER, State.WAITING));

            shelf.look();

            assertThat(models.latest())
                    .extracting(PublishedModel::version, PublishedModel::state)
                    .containsExactly(
                            tuple(BROKEN, State.BROKEN), tuple(SOUND, State.LIVE), tuple(OLDER, State.REPLACED));
            Details details = Objects.requireNonNull(models.latest().get(1).details());
            assertThat(details.createdAt()).isEqualTo(Instant.parse("2026-03-01T20:15:30Z"));
            assertThat(details.titles()).isEqualTo(4);
            assertThat(details.model().hitRate()).isEqualTo(.5);
            assertThat(details.model().ndcg()).isEqualTo(.25);
        }
    }

    @Test
    void beforeTheFirstModelThereIsNothingToTell() {
        assertThat(new ModelManifests(folder.resolve("nowhere"), version -> State.WAITING).latest())
                .isEmpty();
    }

    private void manifest(String version, String text) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve(version)).resolve("manifest.json"), text);
    }

    private void copySample(String version) throws IOException {
        Path from = Path.of("src", "test", "resources", "models", version);
        Path to = Files.createDirectory(folder.resolve(version));
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}

package tv.marquee.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.query.recommendation.Recommendations.Ranking;

class ModelShelfTest {

    @TempDir
    Path models;

    private ModelShelf shelf;

    @AfterEach
    void close() {
        if (shelf != null) {
            shelf.close();
        }
    }

    @Test
    void withoutAFolderThereIsNoModel() {
        shelf = new ModelShelf(models.resolve("later"), Duration.ofHours(1));
        shelf.start();

        assertThat(shelf.get()).isNull();
    }

    @Test
    void whatIsThereAtTheStartIsLiveAtOnce() {
        new ModelFixture().write(models, ModelFixture.VERSION);

        start();

        assertThat(live()).isEqualTo(ModelFixture.VERSION);
    }

    @Test
    void aNewerModelTakesOver() {
        new ModelFixture().write(models, ModelFixture.VERSION);
        start();
        new ModelFixture().write(models, ModelFixture.LATER);

        shelf.look();

        assertThat(live()).isEqualTo(ModelFixture.LATER);
    }

    @Test
    void anOlderModelNeverGoesLive() {
        new ModelFixture().write(models, ModelFixture.LATER);
        start();
        new ModelFixture().write(models, ModelFixture.VERSION);

        shelf.look();

        assertThat(live()).isEqualTo(ModelFixture.LATER);
    }

    @Test
    void theLastGoodModelAnswersWhileNewerOnesAreBroken() throws IOException {
        new ModelFixture().write(models, ModelFixture.VERSION);
        start();
        Files.delete(new ModelFixture().write(models, ModelFixture.LATER).resolve("steps.bin"));

        shelf.look();

        assertThat(live()).isEqualTo(ModelFixture.VERSION);
        Recommendations recommendations = new ModelRecommendations(
                shelf, (title, ceiling) -> true, (ceiling, limit) -> List.of(), Watchers.WITHOUT_CONTENT);
        assertThat(recommendations
                        .recommend(Watchers.whoRated(1, 5), Watchers.WATCHED_NOTHING, 2)
                        .model())
                .isEqualTo(ModelFixture.VERSION);
    }

    @Test
    void atTheStartTheNewestSoundModelIsTaken() throws IOException {
        new ModelFixture().write(models, ModelFixture.VERSION);
        Files.writeString(new ModelFixture().write(models, ModelFixture.LATER).resolve("manifest.json"), "{");

        start();

        assertThat(live()).isEqualTo(ModelFixture.VERSION);
    }

    @Test
    void foldersOfOtherNamesAreNotLookedAt() {
        new ModelFixture().write(models, "." + ModelFixture.VERSION + ".unfinished");
        new ModelFixture().write(models, "notes");

        start();

        assertThat(shelf.get()).isNull();
    }

    @Test
    void theLiveModelOutlivesItsFolder() throws IOException {
        Path folder = new ModelFixture().write(models, ModelFixture.VERSION);
        start();
        for (String file : List.of("manifest.json", "titles.txt", "popularity.bin", "steps.bin", "likes.bin")) {
            Files.delete(folder.resolve(file));
        }

        shelf.look();

        assertThat(live()).isEqualTo(ModelFixture.VERSION);
    }

    @Test
    void swapsUnderLoadFailNoRequest() throws InterruptedException, ExecutionException {
        new ModelFixture().write(models, ModelFixture.VERSION);
        start();
        Recommendations recommendations = new ModelRecommendations(
                shelf, (title, ceiling) -> true, (ceiling, limit) -> List.of(), Watchers.WITHOUT_CONTENT);
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> asking = IntStream.range(0, 2)
                    .mapToObj(i -> people.submit(() -> askUntil(done, recommendations)))
                    .toList();
            for (int swap = 0; swap < 20; swap++) {
                String version = "20260401T0000%02dZ-00000000".formatted(swap);
                new ModelFixture().write(models, version);
                shelf.look();
                assertThat(live()).isEqualTo(version);
            }
            done.set(true);
            for (Future<Integer> answers : asking) {
                assertThat(answers.get()).isPositive();
            }
        }
    }

    /** Asks again and again, and sees to it that every answer is whole; returns how many there were. */
    private static int askUntil(AtomicBoolean done, Recommendations recommendations) {
        int answers = 0;
        do {
            Ranking ranking = recommendations.recommend(Watchers.whoRated(2, 3, 1, 4), Watchers.WATCHED_NOTHING, 2);
            assertThat(ranking.titles())
                    .extracting(Recommendations.Scored::title)
                    .containsExactly("tmdb-3", "tmdb-4");
            answers++;
        } while (!done.get());
        return answers;
    }

    private void start() {
        shelf = new ModelShelf(models, Duration.ofHours(1));
        shelf.start();
    }

    private String live() {
        Model live = shelf.get();
        return live == null ? "none" : live.version();
    }
}

package tv.marquee.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.marquee.query.recommendation.Recommendations.Scored;

/** Reads the sample that training is held against byte for byte, and answers as training scores. */
class PublishedModelTest {

    private static final Path SAMPLE = Path.of("src", "test", "resources", "models");

    @Test
    void aPublishedModelAnswersAsTrainingScoredIt() throws BrokenModel, IOException {
        Model model = ModelReader.read(SAMPLE.resolve("20260301T201530Z-0b9f3c66"));
        Recommendations recommendations = new ModelRecommendations(
                () -> model, (title, ceiling) -> true, (ceiling, limit) -> List.of(), Watchers.WITHOUT_CONTENT);

        List<Scored> titles = recommendations
                .recommend(Watchers.whoRated(2, 4, 1, 4), Watchers.WATCHED_NOTHING, 10)
                .titles();

        List<String> expected = Files.readAllLines(SAMPLE.resolve("scores-after-2-then-1.txt"));
        assertThat(titles).hasSize(expected.size());
        for (String line : expected) {
            String[] titleAndScore = line.split(" ");
            assertThat(titles).anySatisfy(scored -> {
                assertThat(scored.title()).isEqualTo(titleAndScore[0]);
                assertThat(scored.score()).isEqualTo(Double.parseDouble(titleAndScore[1]), within(1e-4));
            });
        }
    }
}

package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.analytics.log.LogExtent;
import tv.marquee.analytics.publication.VersionedFolder;
import tv.marquee.domain.recommendation.SequenceNeighbours;

/**
 * The written form and the scores that follow from it, held against a sample that the query side is tested on too: what
 * is published here and what is answered there cannot drift apart unseen.
 */
class PublishedFormTest {

    private static final Path SAMPLE = Path.of("..", "query-side", "src", "test", "resources", "models");
    private static final Instant NOW = Instant.parse("2026-03-01T20:15:30Z");
    private static final UUID CHANCE = UUID.fromString("0b9f3c66-93b5-4f6e-9d26-5d0d3d1f7a22");

    private final TitleModel model = new TitleModel(
            new int[] {3, 1, 0, 7},
            List.of(
                    new NeighbourMatrix(new int[] {0, 1, 3, 3, 3}, new int[] {2, 2, 3}, new float[] {.4f, .2f, .6f}),
                    new NeighbourMatrix(new int[] {0, 1, 2, 2, 2}, new int[] {2, 3}, new float[] {.3f, .9f}),
                    new NeighbourMatrix(new int[] {0, 1, 2, 2, 2}, new int[] {3, 2}, new float[] {.8f, .2f}),
                    new NeighbourMatrix(new int[] {0, 1, 2, 3, 3}, new int[] {3, 2, 0}, new float[] {.3f, .1f, .5f})),
            SequenceNeighbours.of(
                    List.of(new int[] {1, 2, 0, 3}, new int[] {3, 0}, new int[] {0, 3, 2}, new int[] {3}), 4));
    private final Blend blend =
            new Blend(new double[] {1.28, .57, .4, .64, .27, .5}, new double[] {.1, .2, .3, .3, .4, .01}, -.59);

    @TempDir
    Path models;

    @Test
    void aModelIsWrittenByteForByteAsTheSample() throws IOException {
        Trained trained = new Trained(
                List.of("tmdb-1", "tmdb-2", "tmdb-3", "tmdb-4"),
                model,
                blend,
                0,
                new OfflineScores(9, .5, .1, .25, .05),
                new OfflineScores(0, 0, 0, 0, 0),
                9,
                11,
                "EJML",
                TrainingParameters.USUAL);
        LogExtent extent = new LogExtent(Map.of("marquee.subscriber-0", 12L), 12, 1, null, 34);

        VersionedFolder all =
                VersionedFolder.at(models.toString(), new Configuration(), InstantSource.fixed(NOW), () -> CHANCE);
        Path folder = models.resolve(new ModelFolder(all).publish(trained, extent));

        Path sample = SAMPLE.resolve(folder.getFileName());
        try (Stream<Path> written = Files.list(folder);
                Stream<Path> expected = Files.list(sample)) {
            assertThat(written.map(Path::getFileName))
                    .containsExactlyInAnyOrderElementsOf(
                            expected.map(Path::getFileName).toList());
        }
        for (String name : List.of("manifest.json", "titles.txt", "popularity.bin", "ease.bin", "sequences.bin")) {
            assertThat(folder.resolve(name)).hasSameBinaryContentAs(sample.resolve(name));
        }
    }

    @Test
    void scoresAreThoseOfTheSample() throws IOException {
        double[] scores = blend.scores(model, new Sequence(new int[] {1, 0}));

        List<String> expected = Files.readAllLines(SAMPLE.resolve("scores-after-2-then-1.txt"));
        assertThat(expected).hasSize(2);
        for (String line : expected) {
            String[] titleAndScore = line.split(" ");
            int title = Integer.parseInt(titleAndScore[0].substring("tmdb-".length())) - 1;
            assertThat(scores[title]).isEqualTo(Double.parseDouble(titleAndScore[1]), within(1e-5));
        }
    }
}

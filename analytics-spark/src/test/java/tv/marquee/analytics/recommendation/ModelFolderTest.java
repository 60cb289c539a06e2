package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.analytics.log.LogExtent;
import tv.marquee.analytics.publication.VersionedFolder;
import tv.marquee.domain.recommendation.SequenceNeighbours;

class ModelFolderTest {

    private static final Instant NOW = Instant.parse("2026-03-01T20:15:30Z");
    private static final UUID CHANCE = UUID.fromString("0b9f3c66-93b5-4f6e-9d26-5d0d3d1f7a22");
    private static final LogExtent EXTENT = new LogExtent(Map.of("marquee.subscriber-0", 12L), 12, 1, "x", 34);

    @TempDir
    Path models;

    @Test
    void aFolderIsNamedByTimeAndChanceAndNothingElseIsLeft() throws IOException {
        Path folder = publish(NOW);

        assertThat(folder).isEqualTo(models.resolve("20260301T201530Z-0b9f3c66"));
        try (Stream<Path> left = Files.list(models)) {
            assertThat(left).containsExactly(folder);
        }
    }

    @Test
    void aModelOfAClockSetBackStillSortsLast() throws IOException {
        publish(NOW);

        assertThat(publish(NOW.minusSeconds(3_600)).getFileName()).hasToString("20260301T201531Z-0b9f3c66");
    }

    @Test
    void theManifestTellsOfEveryFile() throws IOException {
        Path folder = publish(NOW);

        JsonNode manifest = new JsonMapper().readTree(Files.readAllBytes(folder.resolve("manifest.json")));

        assertThat(manifest.at("/format").asInt()).isEqualTo(2);
        assertThat(manifest.at("/log/position").asLong()).isEqualTo(34);
        assertThat(manifest.at("/log/offsets/marquee.subscriber-0").asLong()).isEqualTo(12);
        assertThat(manifest.at("/blend/signals/4/matrix").asString()).isEqualTo("ease");
        assertThat(manifest.at("/blend/signals/4/decay").asString()).isEqualTo("inverse");
        assertThat(manifest.at("/files")).hasSize(7);
        for (JsonNode file : manifest.at("/files")) {
            assertThat(Files.size(folder.resolve(file.at("/name").asString())))
                    .isEqualTo(file.at("/bytes").asLong());
        }
    }

    @Test
    void matricesAreLittleEndianCountsThenOffsetsThenNeighboursThenWeights() throws IOException {
        Path folder = publish(NOW);

        ByteBuffer bytes =
                ByteBuffer.wrap(Files.readAllBytes(folder.resolve("ease.bin"))).order(ByteOrder.LITTLE_ENDIAN);

        assertThat(List.of(bytes.getInt(), bytes.getInt())).containsExactly(2, 1);
        assertThat(List.of(bytes.getInt(), bytes.getInt(), bytes.getInt())).containsExactly(0, 1, 1);
        assertThat(bytes.getInt()).isEqualTo(1);
        assertThat(bytes.getFloat()).isEqualTo(.5f);
        assertThat(bytes.hasRemaining()).isFalse();
        assertThat(Files.readString(folder.resolve("titles.txt"))).isEqualTo("tmdb-1\ntmdb-2\n");
    }

    @Test
    void sequencesAreCountsThenOffsetsThenTitles() throws IOException {
        Path folder = publish(NOW);

        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("sequences.bin")))
                .order(ByteOrder.LITTLE_ENDIAN);
        int[] words = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(words);

        assertThat(words).containsExactly(2, 3, 0, 2, 3, 0, 1, 0);
        JsonNode manifest = new JsonMapper().readTree(Files.readAllBytes(folder.resolve("manifest.json")));
        assertThat(manifest.at("/blend/sequences/weight").asDouble()).isEqualTo(2);
        assertThat(manifest.at("/blend/sequences/floor").asDouble()).isEqualTo(.2);
    }

    private Path publish(Instant now) throws IOException {
        NeighbourMatrix matrix = new NeighbourMatrix(new int[] {0, 1, 1}, new int[] {1}, new float[] {.5f});
        Trained trained = new Trained(
                List.of("tmdb-1", "tmdb-2"),
                new TitleModel(
                        new int[] {2, 1},
                        List.of(matrix, matrix, matrix, matrix),
                        SequenceNeighbours.of(List.of(new int[] {0, 1}, new int[] {0}), 2)),
                new Blend(new double[] {1, 1, 1, 1, 1, 2}, new double[] {.1, .1, .1, .1, .1, .2}, -.5),
                0,
                new OfflineScores(0, 0, 0, 0, 0),
                new OfflineScores(0, 0, 0, 0, 0),
                2,
                3,
                "EJML",
                TrainingParameters.USUAL);
        VersionedFolder all =
                VersionedFolder.at(models.toString(), new Configuration(), InstantSource.fixed(now), () -> CHANCE);
        return models.resolve(new ModelFolder(all).publish(trained, EXTENT));
    }
}

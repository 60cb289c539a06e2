package tv.marquee.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.marquee.domain.recommendation.Decay;

class ModelReaderTest {

    @TempDir
    Path models;

    private final ModelFixture fixture = new ModelFixture();

    @Test
    void aSoundFolderBecomesTheModelThatWasWritten() throws Exception {
        Model model = ModelReader.read(fixture.write(models, ModelFixture.VERSION));

        assertThat(model.version()).isEqualTo(ModelFixture.VERSION);
        assertThat(model.size()).isEqualTo(4);
        assertThat(model.number("tmdb-3")).isEqualTo(2);
        assertThat(model.number("tmdb-9")).isEqualTo(-1);
        assertThat(model.signals()).hasSize(2);
        assertThat(model.signals().getFirst().matrix().weight(1, 3)).isEqualTo(.6f);
        assertThat(model.signals().getFirst().decay()).isEqualTo(Decay.INVERSE);
        assertThat(model.popularityTerms()[3]).isEqualTo((float) (-.5 * Math.log(8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"titles.txt", "popularity.bin", "steps.bin", "likes.bin"})
    void aTruncatedFileIsRefused(String name) throws IOException {
        Path file = fixture.write(models, ModelFixture.VERSION).resolve(name);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 1));

        assertRefused("bytes instead of");
    }

    @Test
    void aTruncatedManifestIsRefused() throws IOException {
        Path file = fixture.write(models, ModelFixture.VERSION).resolve("manifest.json");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertRefused("does not parse");
    }

    @Test
    void aMissingFileIsRefused() throws IOException {
        Files.delete(fixture.write(models, ModelFixture.VERSION).resolve("likes.bin"));

        assertRefused("likes.bin is missing");
    }

    @Test
    void aMissingManifestIsRefused() throws IOException {
        Files.delete(fixture.write(models, ModelFixture.VERSION).resolve("manifest.json"));

        assertRefused("no manifest");
    }

    @Test
    void aFlippedBitIsRefused() throws IOException {
        Path file = fixture.write(models, ModelFixture.VERSION).resolve("steps.bin");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);

        assertRefused("checksum of steps.bin");
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, -1})
    void aWeightThatIsNoFiniteNumberFromZeroUpIsRefused(float weight) {
        fixture.files.put(
                "steps.bin", ModelFixture.matrix(new int[] {0, 1, 3, 3, 3}, new int[] {2, 2, 3}, .4f, weight, .6f));
        fixture.write(models, ModelFixture.VERSION);

        assertRefused("not finite");
    }

    @Test
    void aPopularityThatIsNoNumberIsRefused() {
        fixture.files.put("popularity.bin", ModelFixture.floats(3, Float.NaN, 0, 7));
        fixture.write(models, ModelFixture.VERSION);

        assertRefused("popularity.bin holds");
    }

    @ParameterizedTest
    @ValueSource(ints = {4, -1, Integer.MAX_VALUE})
    void aNeighbourOutOfRangeIsRefused(int neighbour) {
        fixture.files.put(
                "steps.bin",
                ModelFixture.matrix(new int[] {0, 1, 3, 3, 3}, new int[] {2, 2, neighbour}, .4f, .2f, .6f));
        fixture.write(models, ModelFixture.VERSION);

        assertRefused("out of range");
    }

    @Test
    void rowsThatDoNotFitAreRefused() {
        List<int[]> wrong =
                List.of(new int[] {0, 3, 1, 3, 3}, new int[] {1, 1, 3, 3, 3}, new int[] {0, 1, 3, 3, 2}, new int[] {
                    0, 9, 3, 3, 3
                });
        for (int[] offsets : wrong) {
            ModelFixture spoilt = new ModelFixture();
            spoilt.files.put("steps.bin", ModelFixture.matrix(offsets, new int[] {2, 2, 3}, .4f, .2f, .6f));
            spoilt.write(models, ModelFixture.VERSION);

            assertRefused("steps.bin has");
        }
    }

    @Test
    void aMatrixOfAnotherSizeIsRefused() {
        fixture.files.put("steps.bin", ModelFixture.matrix(new int[] {0, 0, 0}, new int[0]));
        fixture.write(models, ModelFixture.VERSION);

        assertRefused("does not fit 4 titles");
    }

    @Test
    void aModelMayHaveSequencesOfPeople() throws Exception {
        fixture.files.put("sequences.bin", ModelFixture.ints(2, 3, 0, 2, 3, 1, 0, 3));
        fixture.manifest.put("format", 2);
        Following following =
                ModelReader.read(fixture.write(models, ModelFixture.VERSION)).following();
        assertThat(following).isNotNull();
        assertThat(following.neighbours().people()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource
    void sequencesThatDoNotFitAreRefused(int[] words) {
        fixture.files.put("sequences.bin", ModelFixture.ints(words));
        fixture.write(models, ModelFixture.VERSION);

        assertRefused("sequences.bin");
    }

    static List<int[]> sequencesThatDoNotFitAreRefused() {
        return List.of(
                new int[] {1},
                new int[] {2, 3, 0, 2, 3, 1, 0},
                new int[] {2, 3, 0, 2, 2, 1, 0, 3},
                new int[] {2, 3, 0, 4, 3, 1, 0, 3},
                new int[] {2, 3, 0, 2, 3, 1, 0, 4},
                new int[] {2, 3, 0, 2, 3, 1, -1, 3},
                new int[] {-1, 0});
    }

    @Test
    void aFloorOfSequencesThatIsNoneIsRefused() {
        fixture.files.put("sequences.bin", ModelFixture.ints(0, 0, 0));
        fixture.sequencesFloor = 0;
        fixture.write(models, ModelFixture.VERSION);

        assertRefused("floor");
    }

    @Test
    void aFormatNotYetKnownIsRefused() {
        fixture.manifest.put("format", 3);
        fixture.write(models, ModelFixture.VERSION);

        assertRefused("format is 3");
    }

    @Test
    void aManifestOfAnotherVersionIsRefused() {
        fixture.manifest.put("version", ModelFixture.LATER);
        fixture.write(models, ModelFixture.VERSION);

        assertRefused("another version");
    }

    @Test
    void titlesThatAreNoneOrDoubleAreRefused() {
        for (String titles : List.of("tmdb-1\ntmdb-2\ntmdb-3\ntmdb-3\n", "tmdb-1\ntmdb-2\ntmdb-3\n<b>\n", "tmdb-1\n")) {
            ModelFixture spoilt = new ModelFixture();
            spoilt.files.put("titles.txt", titles.getBytes(StandardCharsets.UTF_8));
            spoilt.write(models, ModelFixture.VERSION);

            assertRefused("titles.txt");
        }
    }

    @Test
    void aBlendThatIsNoneIsRefused() {
        Map<String, Object> wrong = Map.of(
                "decay", "sideways",
                "matrix", "../../secret",
                "floor", 0,
                "weight", "much");
        wrong.forEach((field, value) -> {
            ModelFixture spoilt = new ModelFixture();
            spoilt.firstSignal.put(field, value);
            spoilt.write(models, ModelFixture.VERSION);

            assertRefused("");
        });
    }

    @Test
    void aManifestThatLacksAPartIsRefused() {
        fixture.manifest.put("counts", null);
        fixture.write(models, ModelFixture.VERSION);

        assertRefused("does not parse");
    }

    private void assertRefused(String why) {
        assertThatExceptionOfType(BrokenModel.class)
                .isThrownBy(() -> ModelReader.read(models.resolve(ModelFixture.VERSION)))
                .withMessageContaining(why);
    }
}

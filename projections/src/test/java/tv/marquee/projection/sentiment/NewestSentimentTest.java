package tv.marquee.projection.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class NewestSentimentTest {

    private static final String FIRST = "20260301T201530Z-0b9f3c66";
    private static final String LATER = "20260302T201530Z-0b9f3c66";
    private static final String TERMS = "bad\nfilm\ngood\nnot good\n";

    @TempDir
    private Path folder;

    private long nanos;

    @Test
    void theOddsAreTheSumOfTheWeightsOfTheTerms() throws Exception {
        write(FIRST, TERMS, -2, .1f, 1.5f, -3);
        Sentiment sentiment = newest();

        assertThat(sentiment.of("A good film, good film")).isNull(); // two known terms
        assertThat(sentiment.of("bad film. good")).isEqualTo(1 / (1 + Math.exp(-(.2 - 2 + .1 + 1.5))), within(1e-6));
        assertThat(sentiment.of("not good film")).isLessThan(.3);
    }

    @Test
    void withoutAModelNothingIsTold() {
        assertThat(newest().of("bad film. good")).isNull();
    }

    @Test
    void aNewerModelIsFoundAfterAWhile() throws Exception {
        write(FIRST, TERMS, -2, .1f, 1.5f, -3);
        Sentiment sentiment = newest();
        Double before = sentiment.of("bad film. good");
        write(LATER, TERMS, -9, .1f, 1.5f, -3);

        assertThat(sentiment.of("bad film. good")).isEqualTo(before);
        nanos += 5_000_000_000L;
        assertThat(sentiment.of("bad film. good")).isLessThan(.01);
    }

    @Test
    void aBrokenModelStaysAsideAndTheLastGoodOneAnswers() throws Exception {
        write(FIRST, TERMS, -2, .1f, 1.5f, -3);
        Sentiment sentiment = newest();
        Double before = sentiment.of("bad film. good");
        for (String spoilt : List.of("20260303T000000Z-00000000", "20260304T000000Z-00000000")) {
            write(spoilt, TERMS, -9, .1f, 1.5f, -3);
        }
        Files.writeString(folder.resolve("20260303T000000Z-00000000/terms.txt"), "good\n");
        Files.writeString(folder.resolve("20260304T000000Z-00000000/manifest.json"), "{");
        write("20260305T000000Z-00000000", TERMS, -9, Float.NaN, 1.5f, -3);
        write("20260306T000000Z-00000000", TERMS, -9, .1f);

        nanos += 5_000_000_000L;
        assertThat(sentiment.of("bad film. good")).isEqualTo(before);
    }

    private Sentiment newest() {
        return new NewestSentiment(folder, () -> nanos);
    }

    private void write(String version, String terms, float... weights) throws Exception {
        ByteBuffer numbers = ByteBuffer.allocate(weights.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (float weight : weights) {
            numbers.putFloat(weight);
        }
        Path model = Files.createDirectories(folder.resolve(version));
        Map<String, Object> manifest = Map.of(
                "format",
                1,
                "version",
                version,
                "intercept",
                .2,
                "reviews",
                9,
                "files",
                List.of(
                        content(model, "terms.txt", terms.getBytes(StandardCharsets.UTF_8)),
                        content(model, "weights.bin", numbers.array())));
        Files.write(model.resolve("manifest.json"), new JsonMapper().writeValueAsBytes(manifest));
    }

    private static Map<String, Object> content(Path model, String name, byte[] bytes) throws Exception {
        Files.write(model.resolve(name), bytes);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        return Map.of("name", name, "bytes", bytes.length, "sha256", sha256);
    }
}

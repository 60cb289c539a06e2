package tv.marquee.query.recommendation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.domain.recommendation.Act;
import tv.marquee.domain.recommendation.Decay;

/**
 * A model folder of four titles to be written and spoilt. Titles 1 and 2 speak for 3 and 4:
 *
 * <pre>
 * steps: 1 to 3 .4, 2 to 3 .2, 2 to 4 .6      (inverse decay, weight 2, floor .1)
 * likes: 1 to 4 .3, 2 to 3 .1, 3 to 1 .5      (no decay, weight 1, floor .5)
 * popularity 3, 1, 0, 7                       (weight -.5)
 * </pre>
 */
final class ModelFixture {

    static final String VERSION = "20260301T201530Z-0b9f3c66";
    static final String LATER = "20260302T000000Z-00000000";

    final Map<String, byte[]> files = new LinkedHashMap<>();
    final Map<String, Object> manifest = new LinkedHashMap<>();
    final Map<String, Object> firstSignal = signal("steps", "inverse", 2, .1);
    double popularityWeight = -.5;
    double sequencesFloor = .1;

    ModelFixture() {
        files.put("titles.txt", "tmdb-1\ntmdb-2\ntmdb-3\ntmdb-4\n".getBytes(StandardCharsets.UTF_8));
        files.put("popularity.bin", floats(3, 1, 0, 7));
        files.put("steps.bin", matrix(new int[] {0, 1, 3, 3, 3}, new int[] {2, 2, 3}, .4f, .2f, .6f));
        files.put("likes.bin", matrix(new int[] {0, 1, 2, 3, 3}, new int[] {3, 2, 0}, .3f, .1f, .5f));
        manifest.put("format", 1);
        manifest.put("counts", Map.of("people", 9, "titles", 4, "interactions", 11));
    }

    /** The model itself, for tests that need no folder. */
    Model model() {
        NeighbourMatrix steps =
                new NeighbourMatrix(new int[] {0, 1, 3, 3, 3}, new int[] {2, 2, 3}, new float[] {.4f, .2f, .6f});
        NeighbourMatrix likes =
                new NeighbourMatrix(new int[] {0, 1, 2, 3, 3}, new int[] {3, 2, 0}, new float[] {.3f, .1f, .5f});
        return new Model(
                VERSION,
                List.of("tmdb-1", "tmdb-2", "tmdb-3", "tmdb-4"),
                new float[] {3, 1, 0, 7},
                popularityWeight,
                List.of(new Signal(steps, Decay.INVERSE, 2, .1), new Signal(likes, Decay.NONE, 1, .5)),
                null,
                Map.of(Act.BEGUN, .25));
    }

    Path write(Path models, String version) {
        manifest.putIfAbsent("version", version);
        Map<String, Object> blend = new LinkedHashMap<>();
        blend.put("fittedOn", 0);
        blend.put("popularity", popularityWeight);
        blend.put("signals", List.of(firstSignal, signal("likes", "none", 1, .5)));
        if (files.containsKey("sequences.bin")) {
            blend.put("sequences", Map.of("weight", 1, "floor", sequencesFloor));
        }
        manifest.put("blend", blend);
        List<Map<String, Object>> contents = new ArrayList<>();
        files.forEach(
                (name, bytes) -> contents.add(Map.of("name", name, "bytes", bytes.length, "sha256", sha256(bytes))));
        manifest.putIfAbsent("files", contents);
        try {
            Path folder = Files.createDirectories(models.resolve(version));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            Files.write(folder.resolve("manifest.json"), new JsonMapper().writeValueAsBytes(manifest));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> signal(String matrix, String decay, double weight, double floor) {
        return new LinkedHashMap<>(Map.of("matrix", matrix, "decay", decay, "weight", weight, "floor", floor));
    }

    static byte[] matrix(int[] offsets, int[] neighbours, float... weights) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * (2 + offsets.length + neighbours.length + weights.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(offsets.length - 1).putInt(neighbours.length);
        for (int offset : offsets) {
            bytes.putInt(offset);
        }
        for (int neighbour : neighbours) {
            bytes.putInt(neighbour);
        }
        for (float weight : weights) {
            bytes.putFloat(weight);
        }
        return bytes.array();
    }

    static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values);
        return bytes.array();
    }

    static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package tv.marquee.query.recommendation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.domain.recommendation.Act;
import tv.marquee.domain.recommendation.Decay;
import tv.marquee.domain.recommendation.SequenceNeighbours;
import tv.marquee.domain.shared.TitleId;

/** Loads a model folder, believing nothing: sizes, checksums, bounds and every single number are verified. */
final class ModelReader {

    private static final long LARGEST_MANIFEST = 1L << 20;
    private static final int MOST_SIGNALS = 64;
    private static final Pattern MATRIX = Pattern.compile("[a-z]+(-[a-z]+)*");

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ModelReader() {}

    /**
     * Reads a model.
     *
     * @throws BrokenModel when anything about it is not as it should be
     * @throws IOException when the disk did not answer; the model may be sound
     */
    static Model read(Path folder) throws BrokenModel, IOException {
        Manifest manifest = manifest(folder);
        ModelFiles files = new ModelFiles(folder, manifest);
        List<String> titles = titles(files.read("titles.txt"), manifest.counts().titles());
        return new Model(
                manifest.version(),
                titles,
                popularity(files.read("popularity.bin"), titles.size()),
                finite(manifest.blend().popularity(), "the weight of popularity"),
                signals(files, manifest.blend().signals(), titles.size()),
                following(files, manifest.blend().sequences(), titles.size()),
                acts(manifest.blend().acts()));
    }

    private static Map<Act, Double> acts(Map<String, Double> byName) throws BrokenModel {
        Map<Act, Double> acts = new EnumMap<>(Act.class);
        for (Act act : Act.values()) {
            Double weight = byName.get(act.text());
            if (weight != null) {
                if (!(finite(weight, "the weight of an act") >= 0)) {
                    throw new BrokenModel("the weight of an act is negative");
                }
                acts.put(act, weight);
            }
        }
        return acts;
    }

    private static @Nullable Following following(ModelFiles files, Manifest.@Nullable Sequences sequences, int titles)
            throws BrokenModel, IOException {
        if (sequences == null) {
            return null;
        }
        String file = "sequences.bin";
        ByteBuffer bytes = files.read(file);
        if (bytes.remaining() < 2 * Integer.BYTES) {
            throw new BrokenModel(file + " is too short");
        }
        int people = bytes.getInt();
        int entries = bytes.getInt();
        if (people < 0 || entries < 0 || bytes.remaining() != (people + 1L + entries) * Integer.BYTES) {
            throw new BrokenModel(file + " does not fit what it says of itself");
        }
        int[] offsets = ints(bytes, people + 1);
        int[] seen = ints(bytes, entries);
        verifyCover(offsets, entries, file);
        for (int title : seen) {
            if (title < 0 || title >= titles) {
                throw new BrokenModel(file + " has a title out of range");
            }
        }
        return new Following(
                new SequenceNeighbours(offsets, seen, titles),
                finite(sequences.weight(), "the weight of sequences"),
                floor(sequences.floor()));
    }

    private static double floor(double value) throws BrokenModel {
        double floor = finite(value, "a floor");
        if (floor <= 0) {
            throw new BrokenModel("a floor is not greater than 0");
        }
        return floor;
    }

    private static Manifest manifest(Path folder) throws BrokenModel, IOException {
        Path file = folder.resolve("manifest.json");
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_MANIFEST) {
            throw new BrokenModel("it has no manifest");
        }
        Manifest manifest;
        try {
            manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (JacksonException e) {
            throw new BrokenModel("its manifest does not parse", e);
        }
        if (manifest == null) {
            throw new BrokenModel("its manifest is null");
        }
        if (manifest.format() != Manifest.FORMAT && manifest.format() != Manifest.FORMAT_BEFORE) {
            throw new BrokenModel("its format is " + manifest.format() + " instead of " + Manifest.FORMAT);
        }
        if (!folder.getFileName().toString().equals(manifest.version())) {
            throw new BrokenModel("its manifest is that of another version");
        }
        return manifest;
    }

    private static List<String> titles(ByteBuffer bytes, int count) throws BrokenModel {
        List<String> titles =
                StandardCharsets.UTF_8.decode(bytes).toString().lines().toList();
        if (titles.size() != count || new HashSet<>(titles).size() != count) {
            throw new BrokenModel("titles.txt does not hold " + count + " different titles");
        }
        try {
            titles.forEach(TitleId::new);
        } catch (IllegalArgumentException e) {
            throw new BrokenModel("titles.txt holds what is no title", e);
        }
        return titles;
    }

    private static float[] popularity(ByteBuffer bytes, int titles) throws BrokenModel {
        if (bytes.remaining() != titles * (long) Float.BYTES) {
            throw new BrokenModel("popularity.bin does not fit " + titles + " titles");
        }
        float[] popularity = new float[titles];
        bytes.asFloatBuffer().get(popularity);
        return notNegative(popularity, "popularity.bin");
    }

    private static List<Signal> signals(ModelFiles files, List<Manifest.Signalling> listed, int titles)
            throws BrokenModel, IOException {
        if (listed.isEmpty() || listed.size() > MOST_SIGNALS) {
            throw new BrokenModel("it has " + listed.size() + " signals");
        }
        Map<String, NeighbourMatrix> matrices = new HashMap<>();
        List<Signal> signals = new ArrayList<>();
        for (Manifest.Signalling signal : listed) {
            if (!MATRIX.matcher(signal.matrix()).matches()) {
                throw new BrokenModel("a matrix has no usable name");
            }
            if (!matrices.containsKey(signal.matrix())) {
                String file = signal.matrix() + ".bin";
                matrices.put(signal.matrix(), matrix(files.read(file), file, titles));
            }
            double floor = floor(signal.floor());
            double weight = finite(signal.weight(), "a weight of the blend");
            signals.add(new Signal(matrices.get(signal.matrix()), decay(signal.decay()), weight, floor));
        }
        return signals;
    }

    private static NeighbourMatrix matrix(ByteBuffer bytes, String file, int titles) throws BrokenModel {
        if (bytes.remaining() < 2 * Integer.BYTES) {
            throw new BrokenModel(file + " is too short");
        }
        int rows = bytes.getInt();
        int entries = bytes.getInt();
        if (rows != titles || entries < 0 || bytes.remaining() != (rows + 1L + 2L * entries) * Integer.BYTES) {
            throw new BrokenModel(file + " does not fit " + titles + " titles");
        }
        int[] offsets = ints(bytes, rows + 1);
        int[] neighbours = ints(bytes, entries);
        float[] weights = new float[entries];
        bytes.asFloatBuffer().get(weights);
        verifyRows(offsets, neighbours, file);
        return new NeighbourMatrix(offsets, neighbours, notNegative(weights, file));
    }

    private static void verifyRows(int[] offsets, int[] neighbours, String file) throws BrokenModel {
        verifyCover(offsets, neighbours.length, file);
        int titles = offsets.length - 1;
        for (int row = 0; row < titles; row++) {
            int before = -1;
            for (int k = offsets[row]; k < offsets[row + 1]; k++) {
                if (neighbours[k] <= before || neighbours[k] >= titles) {
                    throw new BrokenModel(file + " has a neighbour out of range or out of order");
                }
                before = neighbours[k];
            }
        }
    }

    private static void verifyCover(int[] offsets, int entries, String file) throws BrokenModel {
        int rows = offsets.length - 1;
        if (offsets[0] != 0 || offsets[rows] != entries) {
            throw new BrokenModel(file + " has rows that do not cover it");
        }
        for (int row = 0; row < rows; row++) {
            if (offsets[row] > offsets[row + 1]) {
                throw new BrokenModel(file + " has a row of negative length");
            }
        }
    }

    private static int[] ints(ByteBuffer bytes, int count) {
        int[] ints = new int[count];
        bytes.asIntBuffer().get(ints);
        bytes.position(bytes.position() + count * Integer.BYTES);
        return ints;
    }

    private static Decay decay(String text) throws BrokenModel {
        try {
            return Decay.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new BrokenModel("a signal has an unknown decay", e);
        }
    }

    private static double finite(double value, String what) throws BrokenModel {
        if (!Double.isFinite(value)) {
            throw new BrokenModel(what + " is not a finite number");
        }
        return value;
    }

    private static float[] notNegative(float[] values, String file) throws BrokenModel {
        for (float value : values) {
            if (!(value >= 0 && value < Float.POSITIVE_INFINITY)) {
                throw new BrokenModel(file + " holds a number that is negative or not finite");
            }
        }
        return values;
    }
}

package tv.marquee.projection.sentiment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.domain.review.ReviewTerms;

/**
 * A linear model of terms in memory, some 100 bytes a term.
 *
 * @param weights by term
 */
record SentimentModel(String version, Map<String, Float> weights, double intercept) implements Sentiment {

    private static final int FORMAT = 1;
    private static final int FEWEST_TERMS = 3;
    private static final JsonMapper JSON = new JsonMapper();

    /** As much of a manifest as is needed here. */
    private record Manifest(int format, String version, double intercept, List<Content> files) {}

    private record Content(String name, long bytes, String sha256) {}

    /**
     * Reads a model.
     *
     * @throws IOException saying what is wrong with it
     */
    static SentimentModel read(Path folder) throws IOException {
        Manifest manifest = manifest(folder.resolve("manifest.json"));
        if (manifest.format() != FORMAT || !Double.isFinite(manifest.intercept())) {
            throw new IOException("it has format " + manifest.format() + " and intercept " + manifest.intercept());
        }
        String[] terms = new String(content(folder, manifest, "terms.txt"), StandardCharsets.UTF_8).split("\n");
        ByteBuffer numbers =
                ByteBuffer.wrap(content(folder, manifest, "weights.bin")).order(ByteOrder.LITTLE_ENDIAN);
        if (numbers.remaining() != terms.length * Float.BYTES) {
            throw new IOException("it has " + terms.length + " terms and " + numbers.remaining() + " bytes of weights");
        }
        Map<String, Float> weights = HashMap.newHashMap(terms.length);
        for (String term : terms) {
            float weight = numbers.getFloat();
            if (!Float.isFinite(weight)) {
                throw new IOException("a weight is " + weight);
            }
            weights.put(term, weight);
        }
        return new SentimentModel(manifest.version(), weights, manifest.intercept());
    }

    /** Null when fewer than {@value #FEWEST_TERMS} terms are known. */
    @Override
    public @Nullable Double of(String text) {
        double odds = intercept;
        int known = 0;
        for (String term : ReviewTerms.of(text)) {
            Float weight = weights.get(term);
            if (weight != null) {
                odds += weight;
                known++;
            }
        }
        return known < FEWEST_TERMS ? null : 1 / (1 + Math.exp(-odds));
    }

    private static Manifest manifest(Path file) throws IOException {
        try {
            return JSON.readValue(Files.readAllBytes(file), Manifest.class);
        } catch (JacksonException e) {
            throw new IOException("its manifest does not parse", e);
        }
    }

    private static byte[] content(Path folder, Manifest manifest, String name) throws IOException {
        Content content = manifest.files().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IOException(name + " is not listed"));
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        if (!sha256(bytes).equals(content.sha256())) {
            throw new IOException("the checksum of " + name + " is wrong");
        }
        return bytes;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

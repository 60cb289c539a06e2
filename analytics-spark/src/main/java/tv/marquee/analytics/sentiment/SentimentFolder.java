package tv.marquee.analytics.sentiment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.marquee.analytics.publication.VersionedFolder;

/** Publishes models of sentiment: {@code terms.txt}, one a line, beside {@code weights.bin}, a float each in little-endian order. */
public final class SentimentFolder {

    private static final int FORMAT = 1;

    private final VersionedFolder models;

    /** @param models where all models of sentiment are */
    public SentimentFolder(VersionedFolder models) {
        this.models = models;
    }

    /** What stands in {@code manifest.json}. */
    record Manifest(
            int format,
            String version,
            Instant createdAt,
            double intercept,
            long reviews,
            Score score,
            List<VersionedFolder.Content> files) {}

    /** How well a model tells reviews that it does not know. */
    public record Score(double accuracy, double error, long reviews) {

        /** That of a model. */
        public static Score of(SentimentModel model) {
            return new Score(model.accuracy(), model.error(), model.measuredOn());
        }
    }

    /** The score of the newest model; empty when there is none. */
    public Optional<Score> newest() throws IOException {
        return models.newest(Manifest.class, Manifest::score);
    }

    /** Publishes a model and returns its version, which is the name of its folder. */
    public String publish(SentimentModel model) throws IOException {
        return models.publish(release -> {
            List<Map.Entry<String, Float>> terms = model.weights().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList();
            ByteBuffer weights = ByteBuffer.allocate(terms.size() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            StringBuilder lines = new StringBuilder();
            terms.forEach(term -> {
                lines.append(term.getKey()).append('\n');
                weights.putFloat(term.getValue());
            });
            release.write("terms.txt", ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8)));
            release.write("weights.bin", weights.flip());
            return new Manifest(
                    FORMAT,
                    release.version(),
                    release.createdAt(),
                    model.intercept(),
                    model.reviews(),
                    Score.of(model),
                    release.files());
        });
    }
}

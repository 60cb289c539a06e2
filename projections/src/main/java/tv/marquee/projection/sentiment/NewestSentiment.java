package tv.marquee.projection.sentiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the newest model of a folder that can be used; looks for a newer one when asked, every five seconds at most. What is broken is logged once
 * and left, and the last good model goes on answering.
 */
final class NewestSentiment implements Sentiment {

    private static final Logger LOG = LoggerFactory.getLogger(NewestSentiment.class);
    private static final Pattern VERSION = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}");
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final Path folder;
    private final LongSupplier nanos;
    private final Set<String> broken = new HashSet<>();
    private @Nullable SentimentModel live;
    private long looked;
    private boolean everLooked;

    /**
     * @param folder may appear later
     */
    NewestSentiment(Path folder, LongSupplier nanos) {
        this.folder = folder;
        this.nanos = nanos;
    }

    @Override
    public synchronized @Nullable Double of(String text) {
        long now = nanos.getAsLong();
        if (!everLooked || now - looked >= PAUSE) {
            looked = now;
            everLooked = true;
            look();
        }
        SentimentModel model = live;
        return model == null ? null : model.of(text);
    }

    private void look() {
        try {
            for (String version : newerVersions()) {
                if (load(version)) {
                    return;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("models of sentiment cannot be read now, the live one stays: {}", e.toString());
        }
    }

    private List<String> newerVersions() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        SentimentModel now = live;
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(path -> path.getFileName().toString())
                    .filter(name -> VERSION.matcher(name).matches())
                    .filter(name -> now == null || name.compareTo(now.version()) > 0)
                    .filter(name -> !broken.contains(name))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private boolean load(String version) {
        try {
            SentimentModel model = SentimentModel.read(folder.resolve(version));
            live = model;
            LOG.info(
                    "model of sentiment {} is live: {} terms",
                    version,
                    model.weights().size());
            return true;
        } catch (IOException e) {
            broken.add(version);
            LOG.warn("model of sentiment {} is broken and stays aside: {}", version, e.getMessage());
            return false;
        }
    }
}

package tv.marquee.query.recommendation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.query.recommendation.PublishedModels.State;

/**
 * Holds the newest model of a folder that can be used. Looks for newer ones again and again, loads beside the live one
 * and swaps in one step; what is broken is logged once and left, and the last good model goes on answering.
 */
final class ModelShelf implements Supplier<@Nullable Model>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelShelf.class);
    private static final Pattern VERSION = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}");

    private final Path folder;
    private final Duration pause;
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("model-shelf").factory());

    private volatile @Nullable Model live;
    private boolean unreadable;

    /**
     * @param pause between two looks
     */
    ModelShelf(Path folder, Duration pause) {
        this.folder = folder;
        this.pause = pause;
    }

    /** Loads what is there, then goes on looking until closed. */
    void start() {
        look();
        watcher.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public @Nullable Model get() {
        return live;
    }

    /** Whether a folder's name is that of a model. */
    static boolean isVersion(String name) {
        return VERSION.matcher(name).matches();
    }

    /** What is to be thought of a model of the folder. */
    State state(String version) {
        Model now = live;
        if (now != null && version.equals(now.version())) {
            return State.LIVE;
        }
        if (broken.contains(version)) {
            return State.BROKEN;
        }
        return now == null || version.compareTo(now.version()) > 0 ? State.WAITING : State.REPLACED;
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }

    /** Looks once for a newer model than the live one, newest first. */
    synchronized void look() {
        try {
            for (String version : newerVersions()) {
                if (load(version)) {
                    break;
                }
            }
            unreadable = false;
        } catch (IOException | UncheckedIOException e) {
            if (!unreadable) {
                LOG.warn("models cannot be read now, the live one stays: {}", e.toString());
            }
            unreadable = true;
        }
    }

    private List<String> newerVersions() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Model now = live;
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.map(path -> path.getFileName().toString())
                    .filter(ModelShelf::isVersion)
                    .filter(name -> now == null || name.compareTo(now.version()) > 0)
                    .filter(name -> !broken.contains(name))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private boolean load(String version) throws IOException {
        long begun = System.nanoTime();
        try {
            Model model = ModelReader.read(folder.resolve(version));
            live = model;
            LOG.info(
                    "model {} is live: {} titles, {} KiB, loaded in {} ms",
                    version,
                    model.size(),
                    model.bytes() / 1_024,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            return true;
        } catch (BrokenModel e) {
            broken.add(version);
            LOG.warn("model {} is broken and stays aside: {}", version, e.getMessage());
            return false;
        }
    }
}

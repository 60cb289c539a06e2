package tv.marquee.ops.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Keeps a folder of this machine as a folder of models in HDFS is: fetches the newest of what was published, and deletes what was deleted there.
 * Who reads the folder sees a model whole or not at all. While HDFS is away, what is here stays.
 */
public final class ModelMirror implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelMirror.class);

    /** More are not looked at by anyone here. */
    private static final int MOST = 20;

    private static final String MANIFEST = "manifest.json";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private final URI origin;
    private final WebHdfs hdfs;
    private final Path folder;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("model-mirror").factory());
    private boolean isAway;

    /**
     * @param origin such as {@code webhdfs://host:9870/models}
     * @param folder is made when the first model comes; nobody else writes models to it
     */
    public ModelMirror(URI origin, Path folder) {
        this.origin = origin;
        this.hdfs = new WebHdfs(origin);
        this.folder = folder;
    }

    /** Looks again and again until closed. */
    public void start(Duration pause) {
        thread.scheduleWithFixedDelay(this::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        hdfs.close();
    }

    /** Looks once. */
    void look() {
        try {
            Optional<List<WebHdfs.Entry>> published = hdfs.list("");
            if (published.isPresent()) {
                follow(published.get());
            }
            isAway = false;
        } catch (IOException | UncheckedIOException e) {
            if (!isAway && !thread.isShutdown()) {
                LOG.warn("Models of {} cannot be fetched now, those that are here stay: {}", origin, e.toString());
            }
            isAway = true;
        }
    }

    private void follow(List<WebHdfs.Entry> published) throws IOException {
        List<String> newest = published.stream()
                .filter(WebHdfs.Entry::isFolder)
                .map(WebHdfs.Entry::name)
                .filter(name -> NAME.matcher(name).matches())
                .sorted(Comparator.reverseOrder())
                .limit(MOST)
                .toList();
        Set<String> here = models();
        for (String model : newest) {
            if (!here.contains(model)) {
                fetch(model);
            }
        }
        here.removeAll(new HashSet<>(newest));
        for (String deleted : here) {
            FileSystemUtils.deleteRecursively(folder.resolve(deleted));
            LOG.info("Model {} is deleted at {}, and here.", deleted, origin);
        }
    }

    /** Those that are here, whole. */
    private Set<String> models() throws IOException {
        Set<String> models = new HashSet<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> folders = Files.list(folder)) {
                folders.filter(path -> Files.isRegularFile(path.resolve(MANIFEST)))
                        .map(path -> path.getFileName().toString())
                        .filter(name -> NAME.matcher(name).matches())
                        .forEach(models::add);
            }
        }
        return models;
    }

    private void fetch(String model) throws IOException {
        List<WebHdfs.Entry> files = hdfs.list(model).orElse(List.of());
        if (files.stream().noneMatch(file -> file.name().equals(MANIFEST))) {
            return;
        }
        Path unfinished = folder.resolve("." + model + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        long bytes = 0;
        for (WebHdfs.Entry file : files) {
            if (!file.isFolder() && NAME.matcher(file.name()).matches()) {
                hdfs.fetch(model + "/" + file.name(), unfinished.resolve(file.name()), file.bytes());
                bytes += file.bytes();
            }
        }
        Files.move(unfinished, folder.resolve(model), StandardCopyOption.ATOMIC_MOVE);
        LOG.info("Model {} is fetched from {}: {} KiB.", model, origin, bytes / 1_024);
    }
}

package tv.marquee.api.tmdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which files the cache holds and how large they are, the longest unused first; deletes those when there are too many. */
final class CacheIndex {

    static final String SUFFIX = ".gz";

    private static final Logger LOG = LoggerFactory.getLogger(CacheIndex.class);

    private final Path folder;
    private final long maxBytes;
    private final Map<String, Long> sizes = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;
    private boolean listed;

    CacheIndex(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    synchronized void used(String name) {
        list();
        sizes.get(name);
    }

    synchronized void added(String name, long size) {
        list();
        count(name, size);
        shrink();
    }

    synchronized void remove(String name) {
        list();
        bytes -= noneIsZero(sizes.remove(name));
        delete(name);
    }

    private void count(String name, long size) {
        bytes += size - noneIsZero(sizes.put(name, size));
    }

    private void shrink() {
        List<String> eldest = new ArrayList<>();
        long excess = bytes - maxBytes;
        for (Map.Entry<String, Long> entry : sizes.entrySet()) {
            if (excess <= 0) {
                break;
            }
            eldest.add(entry.getKey());
            excess -= entry.getValue();
        }
        eldest.forEach(this::remove);
    }

    private void list() {
        if (listed) {
            return;
        }
        listed = true;
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.getFileName().toString().endsWith(SUFFIX))
                    .map(Found::of)
                    .sorted(Comparator.comparingLong(Found::modified))
                    .forEach(f -> count(f.name(), f.size()));
        } catch (IOException e) {
            LOG.warn("The cache of TMDB's answers cannot be listed: {}", e.toString());
        }
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            LOG.warn("A cached answer of TMDB cannot be deleted: {}", e.toString());
        }
    }

    private static long noneIsZero(@Nullable Long size) {
        return size == null ? 0 : size;
    }

    private record Found(String name, long size, long modified) {

        static Found of(Path file) {
            String name = file.getFileName().toString();
            try {
                BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
                return new Found(name, seen.size(), seen.lastModifiedTime().toMillis());
            } catch (IOException goneMeanwhile) {
                return new Found(name, 0, 0);
            }
        }
    }
}

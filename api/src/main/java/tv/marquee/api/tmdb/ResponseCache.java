package tv.marquee.api.tmdb;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers of TMDB on disk, one gzip file each, so that what has not changed costs little or nothing. It is bounded: the
 * longest unused go first, and nothing is kept for more than six months, as TMDB's terms ask. A file that cannot be read
 * counts as absent, and a disk that cannot be written costs calls, never the sync. Safe for use by many threads.
 */
final class ResponseCache {

    /** TMDB's terms: at most six months. */
    static final Duration LONGEST_KEPT = Duration.ofDays(180);

    private static final Logger LOG = LoggerFactory.getLogger(ResponseCache.class);

    private final Path folder;
    private final int maxBodyBytes;
    private final CacheIndex index;

    ResponseCache(Path folder, long maxBytes, int maxBodyBytes) {
        this.folder = folder;
        this.maxBodyBytes = maxBodyBytes;
        this.index = new CacheIndex(folder, maxBytes);
    }

    Optional<CachedAnswer> find(String resource, Instant now) {
        String name = name(resource);
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
            CachedAnswer answer = CachedAnswer.read(in, maxBodyBytes);
            boolean tooOld = answer.validated().plus(LONGEST_KEPT).isBefore(now);
            if (answer.resource().equals(resource) && !tooOld) {
                index.used(name);
                return Optional.of(answer);
            }
        } catch (IOException e) {
            LOG.debug("A cached answer of TMDB cannot be read and is dropped: {}", e.getMessage());
        }
        index.remove(name);
        return Optional.empty();
    }

    void put(CachedAnswer answer) {
        String name = name(answer.resource());
        try {
            byte[] packed = packed(answer);
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "unfinished", ".tmp");
            try {
                Files.write(unfinished, packed);
                Files.move(
                        unfinished,
                        folder.resolve(name),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
            index.added(name, packed.length);
        } catch (IOException e) {
            LOG.warn("An answer of TMDB cannot be cached: {}", e.toString());
        }
    }

    void remove(String resource) {
        index.remove(name(resource));
    }

    private static byte[] packed(CachedAnswer answer) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(packed))) {
            answer.write(out);
        }
        return packed.toByteArray();
    }

    private static String name(String resource) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16) + CacheIndex.SUFFIX;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

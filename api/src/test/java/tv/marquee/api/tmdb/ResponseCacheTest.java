package tv.marquee.api.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseCacheTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatWasPutIsFound() {
        ResponseCache cache = new ResponseCache(folder, 10_000, 1_000);
        cache.put(answer("/movie/1", 100));
        CachedAnswer found = cache.find("/movie/1", NOW).orElseThrow();
        assertThat(found.body()).isEqualTo(answer("/movie/1", 100).body());
        assertThat(found.etag()).contains("\"a\"");
        assertThat(found.freshUntil()).isEqualTo(NOW.plusSeconds(60));
        assertThat(cache.find("/movie/2", NOW)).isEmpty();
    }

    @Test
    void aBrokenFileCountsAsAbsent() throws IOException {
        ResponseCache cache = new ResponseCache(folder, 10_000, 1_000);
        cache.put(answer("/movie/1", 500));
        Path file = files().getFirst();
        Files.write(file, List.of("garbage"));
        assertThat(cache.find("/movie/1", NOW)).isEmpty();
        assertThat(files()).isEmpty();

        cache.put(answer("/movie/1", 500));
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(cache.find("/movie/1", NOW)).isEmpty();
    }

    @Test
    void theLongestUnusedGoFirst() throws IOException {
        ResponseCache cache = new ResponseCache(folder, 3_500, 10_000);
        cache.put(answer("/movie/1", 1_000));
        cache.put(answer("/movie/2", 1_000));
        cache.put(answer("/movie/3", 1_000));
        cache.find("/movie/1", NOW);
        cache.put(answer("/movie/4", 1_000));
        assertThat(cache.find("/movie/2", NOW)).isEmpty();
        assertThat(cache.find("/movie/1", NOW)).isPresent();
        assertThat(cache.find("/movie/4", NOW)).isPresent();
        assertThat(files()).hasSize(3);
    }

    @Test
    void aCacheThatWasLeftTooLargeIsCutWhenUsed() throws IOException {
        ResponseCache large = new ResponseCache(folder, 1_000_000, 10_000);
        for (int i = 0; i < 10; i++) {
            large.put(answer("/movie/" + i, 1_000));
        }
        new ResponseCache(folder, 2_500, 10_000).put(answer("/movie/10", 1_000));
        assertThat(files()).hasSize(2);
    }

    @Test
    void aFolderThatCannotBeWrittenCostsNothingButTheCache() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        ResponseCache cache = new ResponseCache(file, 10_000, 1_000);
        cache.put(answer("/movie/1", 100));
        assertThat(cache.find("/movie/1", NOW)).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static CachedAnswer answer(String resource, int size) {
        byte[] body = new byte[size];
        new Random(7).nextBytes(body);
        return new CachedAnswer(resource, Optional.of("\"a\""), NOW, NOW.plus(Duration.ofMinutes(1)), body);
    }
}

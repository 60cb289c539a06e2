package tv.marquee.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ViewCacheTest {

    private final AtomicInteger reads = new AtomicInteger();
    private final ShelfWrites writes = new ShelfWrites();
    private final ViewCache<String> cache = writes.cache(Shelf.PROFILES, 1_000, String::length);

    private String view = "one";

    @Test
    void aViewIsReadOnceUntilItsDocumentIsWritten() {
        writes.writtenHereAlone(Shelf.PROFILES, true);
        assertThat(read("ada")).isEqualTo("one");
        view = "two";
        writes.written(Shelf.PROFILES, "eve", 8);
        writes.written(Shelf.VIEWING, "ada", 8);
        assertThat(read("ada")).isEqualTo("one");
        writes.written(Shelf.PROFILES, "ada", 9);
        assertThat(read("ada")).isEqualTo("two");
        assertThat(reads).hasValue(2);
    }

    @Test
    void aViewIsNotKeptWhenItsDocumentIsDeleted() {
        writes.writtenHereAlone(Shelf.PROFILES, true);
        read("ada");
        writes.changed(Shelf.PROFILES, "ada");
        assertThat(cache.find("ada", Optional::empty)).isEmpty();
    }

    @Test
    void thatThereIsNoViewIsKeptToo() {
        writes.writtenHereAlone(Shelf.PROFILES, true);
        assertThat(cache.find("ada", Optional::empty)).isEmpty();
        assertThat(cache.find("ada", () -> Optional.of("one"))).isEmpty();
        writes.written(Shelf.PROFILES, "ada", 9);
        assertThat(read("ada")).isEqualTo("one");
    }

    @Test
    void whereOthersWriteTheShelfEveryReadIsTheShelfs() {
        read("ada");
        read("ada");
        assertThat(reads).hasValue(2);
        writes.writtenHereAlone(Shelf.PROFILES, true);
        read("ada");
        writes.writtenHereAlone(Shelf.PROFILES, false);
        view = "two";
        assertThat(read("ada")).isEqualTo("two");
    }

    @Test
    void whatWasReadWhileOthersWroteIsNotShownAfterwards() {
        writes.writtenHereAlone(Shelf.PROFILES, true);
        cache.find("ada", () -> {
            writes.writtenHereAlone(Shelf.PROFILES, false);
            writes.writtenHereAlone(Shelf.PROFILES, true);
            return Optional.of("old");
        });
        assertThat(read("ada")).isEqualTo("one");
    }

    @Test
    void whatWasReadBeforeAWriteIsNotKeptAfterIt() throws Exception {
        writes.writtenHereAlone(Shelf.PROFILES, true);
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Optional<String>> slow = CompletableFuture.supplyAsync(() -> cache.find("ada", () -> {
            reading.countDown();
            await(goOn);
            return Optional.of("before");
        }));
        reading.await();
        CompletableFuture<Void> write = CompletableFuture.runAsync(() -> writes.written(Shelf.PROFILES, "ada", 9));
        assertThat(write.isDone()).isFalse();
        goOn.countDown();
        write.get(10, TimeUnit.SECONDS);
        assertThat(slow.get(10, TimeUnit.SECONDS)).contains("before");
        assertThat(read("ada")).isEqualTo("one");
    }

    private String read(String id) {
        return cache.find(id, () -> {
                    reads.incrementAndGet();
                    return Optional.of(view);
                })
                .orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package tv.marquee.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ShelfWritesTest {

    private static final Duration LONG = Duration.ofSeconds(15);

    private final ShelfWrites writes = new ShelfWrites();

    @Test
    void aReaderIsWokenByTheWriteOfItsDocument() throws Exception {
        CompletableFuture<Boolean> heard =
                CompletableFuture.supplyAsync(() -> writes.await(Shelf.PROFILES, "ada", 7, LONG));
        writes.written(Shelf.PROFILES, "eve", 9, "view 9");
        writes.written(Shelf.PROFILES, "ada", 6, "view 6");
        writes.written(Shelf.TITLES, "ada", 9, "view 9");
        assertThat(heard).isNotDone();
        writes.written(Shelf.PROFILES, "ada", 7, "view 7");
        assertThat(heard.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aReaderIsWokenWhenTheWholeShelfIsThere() throws Exception {
        CompletableFuture<Boolean> heard =
                CompletableFuture.supplyAsync(() -> writes.await(Shelf.PROFILES, "ada", 7, LONG));
        writes.reached(Shelf.PROFILES, 8);
        assertThat(heard.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatWasWrittenBeforeIsKnownAtOnce() {
        writes.written(Shelf.PROFILES, "ada", 7, "view 7");
        writes.written(Shelf.PROFILES, "ada", 3, "view 3");
        assertThat(writes.await(Shelf.PROFILES, "ada", 7, Duration.ZERO)).isTrue();
        assertThat(writes.await(Shelf.PROFILES, "ada", 8, Duration.ofMillis(1))).isFalse();
    }

    @Test
    void onlyAShelfThatThisProcessWritesIsFollowed() {
        writes.reached(Shelf.TITLES, 0);
        assertThat(writes.isFollowed(Shelf.TITLES)).isTrue();
        assertThat(writes.isFollowed(Shelf.PROFILES)).isFalse();
    }

    @Test
    void anInterruptedReaderStopsWaitingAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThat(writes.await(Shelf.PROFILES, "ada", 7, LONG)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}

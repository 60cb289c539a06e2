package tv.marquee.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ViewCacheTest {

    private final AtomicInteger reads = new AtomicInteger();
    private final ShelfWrites writes = new ShelfWrites();
    private final ViewCache<String> cache = writes.cache(Shelf.PROFILES, String.class, String::length);

    private String view = "one";

    @Test
    void aViewIsReadOnceAndKnownFromThenOnHoweverOftenItIsWritten() {
        writes.writtenHereAlone(Shelf.PROFILES, true);
        assertThat(read("ada")).isEqualTo("one");
        view = "two";
        writes.written(Shelf.PROFILES, "eve", 8, "view 8");
        writes.written(Shelf.VIEWING, "ada", 8, "view 8");
        assertThat(read("ada")).isEqualTo("one");
        writes.written(Shelf.PROFILES, "ada", 9, "view 9");
        assertThat(read("ada")).isEqualTo("view 9");
        assertThat(reads).hasValue(1);
    }

    @Test
    void whatNobodyLookedAtIsNotKeptWhenItIsWritten() {
        writes.writtenHereAlone(Shelf.PROFILES, true);
        writes.written(Shelf.PROFILES, "eve", 8, "view 8");
        assertThat(read("eve")).isEqualTo("one");
        assertThat(reads).hasValue(1);
    }

    @Test
    void aViewOfAnotherKindIsReadAnew() {
        writes.writtenHereAlone(Shelf.PROFILES, true);
        read("ada");
        writes.written(Shelf.PROFILES, "ada", 8, 8);
        assertThat(read("ada")).isEqualTo("one");
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
        writes.written(Shelf.PROFILES, "ada", 9, "view 9");
        assertThat(read("ada")).isEqualTo("view 9");
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
    void whatWasReadBeforeAWriteIsNotKeptAfterItHoweverLongTheReadingTook() {
        writes.writtenHereAlone(Shelf.PROFILES, true);
        Optional<String> slow = cache.find("ada", () -> {
            writes.written(Shelf.PROFILES, "ada", 9, "view 9");
            return Optional.of("before");
        });
        assertThat(slow).contains("before");
        assertThat(read("ada")).isEqualTo("one");
    }

    private String read(String id) {
        return cache.find(id, () -> {
                    reads.incrementAndGet();
                    return Optional.of(view);
                })
                .orElseThrow();
    }
}

package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfUnavailable;

class LiveUpdatesTest {

    private final AtomicLong position = new AtomicLong(7);
    private final AtomicBoolean away = new AtomicBoolean();
    private final BlockingQueue<List<String>> asked = new LinkedBlockingQueue<>();
    private final LiveUpdates updates = new LiveUpdates(this::positions);

    @BeforeEach
    void listen() {
        updates.start();
    }

    @AfterEach
    void rest() {
        updates.stop();
    }

    @Test
    void nobodyIsAskedAboutWhenNoPageIsOpen() throws InterruptedException {
        assertThat(asked.poll(600, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void allPagesAreLookedAfterWithOneQuestionAShelf() throws InterruptedException {
        updates.follow("p1", "a1");
        updates.follow("p1", "a1");
        updates.follow("p2", "a2");
        asked.clear();
        position.incrementAndGet();
        assertThat(asked.poll(2, TimeUnit.SECONDS)).hasSize(2).isSubsetOf("p1", "p2", "a1", "a2");
    }

    @Test
    void whatWasStoppedStartsAgain() throws InterruptedException {
        updates.stop();
        updates.follow("p1", "a1");
        asked.clear();
        assertThat(asked.poll(500, TimeUnit.MILLISECONDS)).isNull();
        updates.start();
        updates.follow("p1", "a1");
        assertThat(asked.poll(2, TimeUnit.SECONDS)).containsExactly("p1");
    }

    @Test
    void aShelfThatIsAwayEndsNothing() throws InterruptedException {
        away.set(true);
        updates.follow("p1", "a1");
        assertThat(asked.poll(2, TimeUnit.SECONDS)).isNotNull();
        assertThat(asked.poll(2, TimeUnit.SECONDS)).isNotNull();
        away.set(false);
        for (int question = 0; question < 4; question++) {
            assertThat(asked.poll(2, TimeUnit.SECONDS)).isNotNull();
        }
    }

    private Map<String, Long> positions(Shelf shelf, Collection<String> ids) {
        asked.add(List.copyOf(ids));
        if (away.get()) {
            throw new ShelfUnavailable(shelf, new IllegalStateException("away"));
        }
        Map<String, Long> found = new HashMap<>();
        ids.forEach(id -> found.put(id, position.get()));
        return found;
    }
}

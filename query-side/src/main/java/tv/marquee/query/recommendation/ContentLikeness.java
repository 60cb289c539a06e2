package tv.marquee.query.recommendation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.query.freshness.ShelfUnavailable;
import tv.marquee.query.recommendation.ContentNeighbours.Neighbour;
import tv.marquee.query.recommendation.ContentNeighbours.Page;

/**
 * What titles are like by their content, held in memory: some kilobyte a title. Follows the shelf a page at a time with a breath
 * between, since each title costs a search of its own; a title's neighbours are those of when it last changed.
 */
final class ContentLikeness implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ContentLikeness.class);
    private static final int PAGE = 50;
    private static final Duration BREATH = Duration.ofMillis(50);

    private final ContentNeighbours source;
    private final Map<String, List<Neighbour>> neighbours = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private long position;
    private boolean away;

    /** Nothing is known before {@link #start} or {@link #follow}. */
    ContentLikeness(ContentNeighbours source) {
        this.source = source;
    }

    /** Titles by what they are like, the most alike first; empty when that is not known. */
    List<Neighbour> of(String title) {
        return neighbours.getOrDefault(title, List.of());
    }

    /** All titles whose neighbours are known, as of now. */
    Map<String, List<Neighbour>> all() {
        return Map.copyOf(neighbours);
    }

    /** Follows the shelf from now on, with such a pause whenever all is known. */
    void start(Duration pause) {
        Thread.ofVirtual().name("content-likeness").start(() -> {
            try {
                boolean over = false;
                while (!over) {
                    Duration rest = follow() ? BREATH : pause;
                    over = closed.await(rest.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Reads a page of what has changed; whether there was any. */
    boolean follow() {
        try {
            Page page = source.changedSince(position, PAGE);
            neighbours.putAll(page.neighbours());
            position = page.position();
            if (away) {
                LOG.info("What titles are like is read again.");
                away = false;
            }
            return !page.neighbours().isEmpty();
        } catch (ShelfUnavailable e) {
            if (!away) {
                LOG.warn("What titles are like cannot be read now; what is known of {} stays.", neighbours.size());
                away = true;
            }
            return false;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

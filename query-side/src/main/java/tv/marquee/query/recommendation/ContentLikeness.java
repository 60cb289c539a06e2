package tv.marquee.query.recommendation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.query.freshness.ShelfUnavailable;
import tv.marquee.query.recommendation.ContentNeighbours.Neighbour;
import tv.marquee.query.recommendation.ContentNeighbours.Page;

/**
 * What titles are like by their content, held in memory: some kilobyte a title. Follows the shelf a page at a time with a breath
 * between, since each title costs a search of its own. A title's neighbours are those of when it last changed, until the shelf came to rest and
 * has a tenth more titles than when all were read last; then all are read anew, since the early ones were compared with few.
 */
final class ContentLikeness implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ContentLikeness.class);
    private static final int PAGE = 50;
    private static final Duration BREATH = Duration.ofMillis(50);
    private static final double GROWTH = 1.1;

    private final ContentNeighbours source;
    private final Map<String, List<Neighbour>> neighbours = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private long position;
    /** How many titles the shelf had when they were read from its first on. */
    private long compared;

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

    /** Reads a page of what has changed, or begins anew when that is due; whether there is more to do at once. */
    boolean follow() {
        try {
            Page page = source.changedSince(position, PAGE);
            if (position == 0) {
                compared = page.changed();
            }
            neighbours.putAll(page.neighbours());
            position = page.position();
            if (away) {
                LOG.info("What titles are like is read again.");
                away = false;
            }
            return !page.neighbours().isEmpty() || beginAnew();
        } catch (ShelfUnavailable e) {
            tellOnce(e.getMessage(), null);
            return false;
        } catch (RuntimeException e) {
            tellOnce("it is a fault of ours", e);
            return false;
        }
    }

    private void tellOnce(@Nullable String why, @Nullable RuntimeException fault) {
        if (!away) {
            LOG.warn(
                    "What titles are like cannot be read now, {}; what is known of {} stays.",
                    why,
                    neighbours.size(),
                    fault);
            away = true;
        }
    }

    private boolean beginAnew() {
        boolean grown = neighbours.size() > GROWTH * compared;
        if (grown) {
            LOG.info(
                    "{} titles are compared anew; all were compared last when there were {}.",
                    neighbours.size(),
                    compared);
            position = 0;
        }
        return grown;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

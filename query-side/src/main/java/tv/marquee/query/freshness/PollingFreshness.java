package tv.marquee.query.freshness;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Looks again and again: first at the document, whose own position is the first to move, then at the progress of the whole
 * shelf, which also moves when the document had no part in what happened. Where this process writes the shelf, it waits to
 * hear of the write before it looks, so that a read costs Elasticsearch one answer and not ten.
 */
final class PollingFreshness implements Freshness {

    /** No document has this id: only the shelf as a whole is listened for. */
    private static final String ANY = "";

    private final ShelfProgress progress;
    private final FreshnessSettings settings;
    private final Waiting waiting;

    PollingFreshness(ShelfProgress progress, FreshnessSettings settings, Waiting waiting) {
        this.progress = progress;
        this.settings = settings;
        this.waiting = waiting;
    }

    @Override
    public <V> Optional<V> read(
            Shelf shelf, String id, long atLeast, Supplier<Optional<V>> read, ToLongFunction<V> positionOf) {
        if (atLeast <= 0) {
            return read.get();
        }
        long started = waiting.nanos();
        listen(shelf, id, atLeast);
        while (true) {
            Optional<V> found = read.get();
            if (found.isPresent() && positionOf.applyAsLong(found.get()) >= atLeast) {
                return found;
            }
            if (stands(shelf, atLeast)) {
                return read.get(); // it may have been written between the two looks
            }
            pauseUnlessLate(shelf, id, atLeast, started);
        }
    }

    @Override
    public void awaitSearch(Shelf shelf, long atLeast) {
        if (atLeast <= 0) {
            return;
        }
        long started = waiting.nanos();
        listen(shelf, ANY, atLeast);
        while (!stands(shelf, atLeast)) {
            pauseUnlessLate(shelf, ANY, atLeast, started);
        }
        progress.refresh(shelf);
    }

    /** What this process wrote itself it need not ask for. */
    private boolean stands(Shelf shelf, long atLeast) {
        return waiting.reached(shelf) >= atLeast || progress.positionOf(shelf) >= atLeast;
    }

    private void listen(Shelf shelf, String id, long atLeast) {
        if (waiting.hears(shelf)) {
            waiting.pause(shelf, id, atLeast, settings.heardInterval());
        }
    }

    private void pauseUnlessLate(Shelf shelf, String id, long atLeast, long started) {
        boolean late = waiting.nanos() - started >= settings.limit().toNanos();
        if (late || Thread.currentThread().isInterrupted()) {
            throw new NotFreshEnough(shelf, atLeast);
        }
        waiting.pause(shelf, id, atLeast, waiting.hears(shelf) ? settings.heardInterval() : settings.interval());
    }
}

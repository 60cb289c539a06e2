package tv.marquee.query.freshness;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Looks every few milliseconds: first at the document, whose own position is the first to move, then at the progress of
 * the whole shelf, which also moves when the document had no part in what happened.
 */
final class PollingFreshness implements Freshness {

    private final ShelfProgress progress;
    private final FreshnessSettings settings;
    private final Waiting waiting;

    PollingFreshness(ShelfProgress progress, FreshnessSettings settings, Waiting waiting) {
        this.progress = progress;
        this.settings = settings;
        this.waiting = waiting;
    }

    @Override
    public <V> Optional<V> read(Shelf shelf, long atLeast, Supplier<Optional<V>> read, ToLongFunction<V> positionOf) {
        long started = waiting.nanos();
        while (true) {
            Optional<V> found = read.get();
            if (atLeast <= 0 || found.isPresent() && positionOf.applyAsLong(found.get()) >= atLeast) {
                return found;
            }
            if (progress.positionOf(shelf) >= atLeast) {
                return read.get(); // it may have been written between the two looks
            }
            pauseUnlessLate(shelf, atLeast, started);
        }
    }

    @Override
    public void awaitSearch(Shelf shelf, long atLeast) {
        if (atLeast <= 0) {
            return;
        }
        long started = waiting.nanos();
        while (progress.positionOf(shelf) < atLeast) {
            pauseUnlessLate(shelf, atLeast, started);
        }
        progress.refresh(shelf);
    }

    private void pauseUnlessLate(Shelf shelf, long atLeast, long started) {
        boolean late = waiting.nanos() - started >= settings.limit().toNanos();
        if (late || Thread.currentThread().isInterrupted()) {
            throw new NotFreshEnough(shelf, atLeast);
        }
        waiting.pause(settings.interval());
    }
}

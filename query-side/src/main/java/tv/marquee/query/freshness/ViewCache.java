package tv.marquee.query.freshness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Views as this process read them last from a shelf that it alone writes, so that it hears of every change: a read that nothing
 * was written to since costs the shelf nothing and is as fresh as the shelf. Where others write the shelf, too, nothing is kept and
 * every read is the shelf's. Safe for use by many threads.
 *
 * <p>A read and a change of the same document wait for each other, so that what was read before a change is never kept after it.
 */
public final class ViewCache<V> {

    /** For the case that a document changes in a way that nobody here hears of: by hand, or while this process is suspended. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final int SHARED = 0;

    private final Cache<String, Entry<V>> entries;
    /** The time for which this process alone has been writing the shelf, by number; {@link #SHARED} when others do. */
    private volatile int era = SHARED;

    private int eras;

    /**
     * @param capacity the weight of all views together, at most
     * @param weight of one view, 0 or more
     */
    ViewCache(long capacity, ToIntFunction<V> weight) {
        this.entries = Caffeine.newBuilder()
                .maximumWeight(capacity)
                .<String, Entry<V>>weigher(
                        (id, entry) -> 1 + (entry.view() == null ? 0 : weight.applyAsInt(entry.view())))
                .expireAfterWrite(LONGEST)
                .build();
    }

    /** The view, or that there is none, from memory if nothing was written to it since. */
    public Optional<V> find(String id, Supplier<Optional<V>> read) {
        int now = era;
        if (now == SHARED) {
            return read.get();
        }
        Entry<V> entry = entries.get(id, unknown -> new Entry<>(read.get().orElse(null), now));
        if (entry.era() == now) {
            return Optional.ofNullable(entry.view());
        }
        changed(id);
        return read.get();
    }

    /** What was read of a document does not hold any more. */
    void changed(String id) {
        entries.invalidate(id);
    }

    /** From now on this process alone writes the shelf, or does not; what was read before does not hold any more. */
    synchronized void writtenHereAlone(boolean alone) {
        era = alone ? ++eras : SHARED;
        entries.invalidateAll();
    }

    private record Entry<V>(@Nullable V view, int era) {}
}

package tv.marquee.query.freshness;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Views as this process read or wrote them last on a shelf that it alone writes, so that it hears of every change: a read of what is
 * known costs the shelf nothing and is as fresh as the shelf. Where others write the shelf, too, nothing is kept and
 * every read is the shelf's. Safe for use by many threads, which never wait for each other.
 */
public final class ViewCache<V> {

    /** Of all views together, some 200 bytes each; a view counts for one more than it tells of. */
    static final long MOST_TITLES = 200_000;

    /** For the case that a document changes in a way that nobody here hears of: by hand, or while this process is suspended. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** A power of two. Documents that share a count of changes are read anew when either changes. */
    private static final int COUNTS = 4_096;

    private static final int SHARED = 0;

    private final Class<V> type;
    private final Cache<String, Entry<V>> entries;
    /** How often documents changed, by hash of their ids. What was read before a change was counted does not count any more. */
    private final AtomicLongArray changes = new AtomicLongArray(COUNTS);
    /** The time for which this process alone has been writing the shelf, by number; {@link #SHARED} when others do. */
    private volatile int era = SHARED;

    private int eras;

    /**
     * @param type of views
     * @param titles how many one tells of
     */
    ViewCache(Class<V> type, ToIntFunction<V> titles) {
        this.type = type;
        this.entries = Caffeine.newBuilder()
                .maximumWeight(MOST_TITLES)
                .<String, Entry<V>>weigher(
                        (id, entry) -> 1 + (entry.view() == null ? 0 : titles.applyAsInt(entry.view())))
                .expireAfterWrite(LONGEST)
                .build();
    }

    /** The view, or that there is none, from memory if nothing was written to it since. */
    public Optional<V> find(String id, Supplier<Optional<V>> read) {
        int now = era;
        if (now == SHARED) {
            return read.get();
        }
        long changed = changes.get(count(id));
        Entry<V> known = entries.getIfPresent(id);
        if (known != null && known.era() == now && known.changed() == changed) {
            return Optional.ofNullable(known.view());
        }
        Optional<V> view = read.get();
        entries.put(id, new Entry<>(view.orElse(null), now, changed));
        return view;
    }

    /**
     * A document was written, so that what was read of it up to now does not hold any more. If somebody looked at it lately they will
     * again, and need not read what is known.
     */
    void written(String id, Object view) {
        int now = era;
        boolean isLookedAt = entries.getIfPresent(id) != null;
        long changed = changes.incrementAndGet(count(id));
        if (isLookedAt && now != SHARED && type.isInstance(view)) {
            entries.put(id, new Entry<>(type.cast(view), now, changed));
        } else {
            entries.invalidate(id);
        }
    }

    /** What was read of a document up to now does not hold any more. */
    void changed(String id) {
        changes.incrementAndGet(count(id));
        entries.invalidate(id);
    }

    /** From now on this process alone writes the shelf, or does not; what was read before does not hold any more. */
    synchronized void writtenHereAlone(boolean alone) {
        era = alone ? ++eras : SHARED;
        entries.invalidateAll();
    }

    private static int count(String id) {
        int hash = id.hashCode();
        return (hash ^ hash >>> 16) & COUNTS - 1;
    }

    private record Entry<V>(@Nullable V view, int era, long changed) {}
}

package tv.marquee.query.freshness;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;

/**
 * What this process itself writes to shelves, so that a read in the same process is woken by the write it waits for
 * instead of asking Elasticsearch again and again. Knows nothing where other processes run the projections. Safe for use
 * by many threads.
 */
public final class ShelfWrites {

    private static final int REMEMBERED = 10_000;

    private final Map<Shelf, Writes> writes = new EnumMap<>(Shelf.class);

    public ShelfWrites() {
        for (Shelf shelf : Shelf.values()) {
            writes.put(shelf, new Writes());
        }
    }

    /** A document now stands on the shelf as it follows from everything up to a position, and tells a view. */
    public void written(Shelf shelf, String id, long position, Object view) {
        writes.get(shelf).written(id, position, view);
    }

    /** All documents of the shelf stand there as they follow from everything up to a position. */
    public void reached(Shelf shelf, long position) {
        writes.get(shelf).reached(position);
    }

    /** A document was changed or deleted in another way, so that what was read of it does not hold any more. */
    public void changed(Shelf shelf, String id) {
        writes.get(shelf).changed(id);
    }

    /** From now on no other process writes to the shelf, or others may. */
    public void writtenHereAlone(Shelf shelf, boolean alone) {
        writes.get(shelf).writtenHereAlone(alone);
    }

    /**
     * A memory of what is read from a shelf, which takes what is written instead.
     *
     * @param type of views
     * @param titles how many a view tells of; {@value ViewCache#MOST_TITLES} are kept of all views together
     */
    public <V> ViewCache<V> cache(Shelf shelf, Class<V> type, ToIntFunction<V> titles) {
        return writes.get(shelf).cache(type, titles);
    }

    /** Whether this process writes to the shelf. */
    boolean isFollowed(Shelf shelf) {
        return writes.get(shelf).isFollowed();
    }

    /** The position up to which everything that this process knows of stands on the shelf; negative before it knows any. */
    long reached(Shelf shelf) {
        return writes.get(shelf).reached();
    }

    /**
     * Waits until a document, or its whole shelf, was written as of a position. Returns at once, with the interrupt kept,
     * when the thread is interrupted.
     *
     * @return false when that is not known after the longest wait
     */
    boolean await(Shelf shelf, String id, long position, Duration longest) {
        return writes.get(shelf).await(id, position, longest);
    }

    /** Of one shelf. */
    private static final class Writes {

        private final ReentrantLock lock = new ReentrantLock();
        private final Condition more = lock.newCondition();
        private final Map<String, Long> latest = new LinkedHashMap<>(16, 0.75f, true);
        private final List<ViewCache<?>> caches = new CopyOnWriteArrayList<>();
        private long reached = -1;

        void changed(String id) {
            caches.forEach(cache -> cache.changed(id));
        }

        void writtenHereAlone(boolean alone) {
            caches.forEach(cache -> cache.writtenHereAlone(alone));
        }

        <V> ViewCache<V> cache(Class<V> type, ToIntFunction<V> titles) {
            ViewCache<V> cache = new ViewCache<>(type, titles);
            caches.add(cache);
            return cache;
        }

        /** Who is woken reads again, so that what was read before is forgotten first. */
        void written(String id, long position, Object view) {
            caches.forEach(cache -> cache.written(id, view));
            lock.lock();
            try {
                latest.merge(id, position, Math::max);
                if (latest.size() > REMEMBERED) {
                    latest.remove(latest.keySet().iterator().next());
                }
                more.signalAll();
            } finally {
                lock.unlock();
            }
        }

        void reached(long position) {
            lock.lock();
            try {
                reached = Math.max(reached, position);
                more.signalAll();
            } finally {
                lock.unlock();
            }
        }

        long reached() {
            lock.lock();
            try {
                return reached;
            } finally {
                lock.unlock();
            }
        }

        boolean isFollowed() {
            lock.lock();
            try {
                return reached >= 0 || !latest.isEmpty();
            } finally {
                lock.unlock();
            }
        }

        boolean await(String id, long position, Duration longest) {
            long left = longest.toNanos();
            lock.lock();
            try {
                while (reached < position && latest.getOrDefault(id, -1L) < position) {
                    if (left <= 0) {
                        return false;
                    }
                    left = more.awaitNanos(left);
                }
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            } finally {
                lock.unlock();
            }
        }
    }
}

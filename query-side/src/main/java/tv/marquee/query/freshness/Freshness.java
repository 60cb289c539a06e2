package tv.marquee.query.freshness;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Waits, at most a second, until a shelf has followed the log far enough. */
public interface Freshness {

    /**
     * Reads one document again and again until it, or its whole shelf, has reached a position.
     *
     * @param id the document's
     * @param atLeast the position asked for; 0 reads once
     * @param read reads the document by id
     * @param positionOf the position that a document follows from
     * @throws NotFreshEnough when the shelf did not get there in time
     */
    <V> Optional<V> read(
            Shelf shelf, String id, long atLeast, Supplier<Optional<V>> read, ToLongFunction<V> positionOf);

    /**
     * Waits until searches of a shelf show everything up to a position.
     *
     * @throws NotFreshEnough when the shelf did not get there in time
     */
    void awaitSearch(Shelf shelf, long atLeast);
}

package tv.marquee.api.web;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.NotFreshEnough;
import tv.marquee.query.freshness.Shelf;

/** Looks once, and remembers how fresh an answer had to be. */
final class FakeFreshness implements Freshness {

    long asked;

    @Override
    public <V> Optional<V> read(
            Shelf shelf, String id, long atLeast, Supplier<Optional<V>> read, ToLongFunction<V> positionOf) {
        asked = atLeast;
        Optional<V> found = read.get();
        if (atLeast > 0 && found.map(positionOf::applyAsLong).orElse(0L) < atLeast) {
            throw new NotFreshEnough(shelf, atLeast);
        }
        return found;
    }

    @Override
    public void awaitSearch(Shelf shelf, long atLeast) {
        asked = atLeast;
    }
}

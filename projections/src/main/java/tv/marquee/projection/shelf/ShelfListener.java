package tv.marquee.projection.shelf;

import tv.marquee.query.freshness.Shelf;

/** Hears, in the same process, what has become readable by id on a shelf. Called often, by many threads; returns at once. */
public interface ShelfListener {

    /** Hears nothing. */
    ShelfListener NONE = new ShelfListener() {
        @Override
        public void written(Shelf shelf, String id, long position) {}

        @Override
        public void reached(Shelf shelf, long position) {}
    };

    /** A document stands there as it follows from everything up to a position. */
    void written(Shelf shelf, String id, long position);

    /** All documents of the shelf do. */
    void reached(Shelf shelf, long position);
}

package tv.marquee.projection.shelf;

import tv.marquee.query.freshness.Shelf;

/** Hears, in the same process, what has become readable by id on a shelf. Called often, by many threads; returns at once. */
public interface ShelfListener {

    /** Hears nothing. */
    ShelfListener NONE = new ShelfListener() {
        @Override
        public void written(Shelf shelf, String id, long position, Object view) {}

        @Override
        public void reached(Shelf shelf, long position) {}

        @Override
        public void changed(Shelf shelf, String id) {}

        @Override
        public void writtenHereAlone(Shelf shelf, boolean alone) {}
    };

    /** A document stands there as it follows from everything up to a position; and what view it tells. */
    void written(Shelf shelf, String id, long position, Object view);

    /** All documents of the shelf do. */
    void reached(Shelf shelf, long position);

    /** A document was deleted, or someone else has written what is newer. */
    void changed(Shelf shelf, String id);

    /** From now on no other process writes to the shelf, or others may. */
    void writtenHereAlone(Shelf shelf, boolean alone);
}

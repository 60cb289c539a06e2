package tv.marquee.projection.shelf.elasticsearch;

import tv.marquee.projection.shelf.ShelfListener;
import tv.marquee.query.freshness.Shelf;

/** Tells of what is read: who listens in this process, and through the index of progress everyone. */
record Announcing(ShelfListener listener, ProgressWriter progress) implements ShelfListener {

    @Override
    public void written(Shelf shelf, String id, long position, Object view) {
        listener.written(shelf, id, position, view);
    }

    @Override
    public void reached(Shelf shelf, long position) {
        listener.reached(shelf, position);
        progress.reached(shelf, position);
    }

    @Override
    public void changed(Shelf shelf, String id) {
        listener.changed(shelf, id);
    }

    @Override
    public void writtenHereAlone(Shelf shelf, boolean alone) {
        listener.writtenHereAlone(shelf, alone);
    }
}

package tv.marquee.query.freshness;

import java.time.Duration;

/** Time as it passes while a read waits; tests make it pass at will. */
interface Waiting {

    /** Nanoseconds since some moment. */
    long nanos();

    /** Whether a write to the shelf is heard of, because this process makes it. */
    boolean hears(Shelf shelf);

    /** The position up to which this process has written everything to the shelf; negative when it knows nothing of that. */
    long reached(Shelf shelf);

    /**
     * Lets time pass, until it is heard that a document, or its whole shelf, was written as of a position. Returns at once,
     * with the interrupt kept, when the thread is interrupted.
     */
    void pause(Shelf shelf, String id, long position, Duration longest);

    /** The machine's time, cut short by what this process writes. */
    static Waiting real(ShelfWrites writes) {
        return new Waiting() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public boolean hears(Shelf shelf) {
                return writes.isFollowed(shelf);
            }

            @Override
            public long reached(Shelf shelf) {
                return writes.reached(shelf);
            }

            @Override
            public void pause(Shelf shelf, String id, long position, Duration longest) {
                writes.await(shelf, id, position, longest);
            }
        };
    }
}

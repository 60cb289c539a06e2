package tv.marquee.query.freshness;

/** A shelf cannot be read now. The same question may be asked again later. */
public final class ShelfUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ShelfUnavailable(Shelf shelf, Throwable cause) {
        super("shelf " + shelf.alias() + " cannot be read", cause);
    }
}

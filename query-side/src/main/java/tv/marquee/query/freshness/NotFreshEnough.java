package tv.marquee.query.freshness;

/** A shelf is behind what was asked for. The same question may be asked again in a second. */
public final class NotFreshEnough extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Shelf shelf;
    private final long asked;

    public NotFreshEnough(Shelf shelf, long asked) {
        super("shelf " + shelf.alias() + " has not reached position " + asked);
        this.shelf = shelf;
        this.asked = asked;
    }

    public Shelf shelf() {
        return shelf;
    }

    /** The position asked for. */
    public long asked() {
        return asked;
    }
}

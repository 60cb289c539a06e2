package tv.marquee.query.freshness;

/** How far shelves have followed the log. */
public interface ShelfProgress {

    /** The position up to which the shelf shows everything when read by id; 0 before its projection first ran. */
    long positionOf(Shelf shelf);

    /** Makes everything that can be read by id be found by searches as well. */
    void refresh(Shelf shelf);
}

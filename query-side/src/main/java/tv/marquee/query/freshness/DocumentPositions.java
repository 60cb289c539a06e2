package tv.marquee.query.freshness;

import java.util.Collection;
import java.util.Map;

/** How far documents have come, without reading what they say. */
public interface DocumentPositions {

    /**
     * The positions of the last events that documents follow from, as fresh as the shelf; without those that are not there.
     *
     * @throws ShelfUnavailable when the shelf cannot be read
     */
    Map<String, Long> of(Shelf shelf, Collection<String> ids);
}

package tv.marquee.api.tmdb;

import java.util.Collection;
import java.util.Set;
import tv.marquee.domain.shared.TitleId;

/** Which titles the catalogue has; the change feed speaks of all films there are. */
@FunctionalInterface
public interface KnownTitles {

    /** Those of the titles that are in the catalogue. */
    Set<TitleId> among(Collection<TitleId> titles);
}

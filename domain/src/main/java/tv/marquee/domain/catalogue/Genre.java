package tv.marquee.domain.catalogue;

import tv.marquee.domain.shared.Preconditions;

/**
 * A genre as the catalogue's source numbers it.
 *
 * @param id the source's number
 * @param name English name, 1 to 100 characters
 */
public record Genre(int id, String name) {

    public Genre {
        Preconditions.between(id, 0, Integer.MAX_VALUE, "genre id");
        Preconditions.text(name, "genre name", 100);
    }
}

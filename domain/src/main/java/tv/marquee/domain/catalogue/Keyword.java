package tv.marquee.domain.catalogue;

import tv.marquee.domain.shared.Preconditions;

/**
 * A keyword that describes what a title is about.
 *
 * @param id the source's number
 * @param name 1 to 200 characters
 */
public record Keyword(int id, String name) {

    public Keyword {
        Preconditions.between(id, 0, Integer.MAX_VALUE, "keyword id");
        Preconditions.text(name, "keyword", 200);
    }
}

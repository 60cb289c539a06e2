package tv.marquee.domain.catalogue;

import tv.marquee.domain.shared.Preconditions;

/**
 * A company that produced a title.
 *
 * @param id the source's number
 * @param name 1 to 200 characters
 */
public record Company(int id, String name) {

    public Company {
        Preconditions.between(id, 0, Integer.MAX_VALUE, "company id");
        Preconditions.text(name, "company name", 200);
    }
}

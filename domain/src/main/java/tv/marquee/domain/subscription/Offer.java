package tv.marquee.domain.subscription;

import tv.marquee.domain.shared.Money;
import tv.marquee.domain.shared.Preconditions;

/**
 * A plan as it was sold: what it costs and gives. A new price is a new version; who subscribed keeps theirs.
 *
 * @param version 1 or more
 * @param monthly the price of a month, more than nothing
 * @param streams how many screens may show something at once
 * @param resolution the sharpest picture
 * @param profiles how many people the account may have
 * @param downloads how many devices may keep titles
 */
public record Offer(
        PlanCode plan, int version, Money monthly, int streams, Resolution resolution, int profiles, int downloads) {

    public Offer {
        Preconditions.between(version, 1, 9_999, "offer version");
        Preconditions.between(streams, 1, 20, "streams");
        Preconditions.between(profiles, 1, 20, "profiles");
        Preconditions.between(downloads, 0, 20, "downloads");
        if (!monthly.positive()) {
            throw new IllegalArgumentException("an offer has a price");
        }
    }

    /** Whether it costs more than another. */
    boolean isDearerThan(Offer other) {
        return monthly.minor() > other.monthly().minor();
    }
}

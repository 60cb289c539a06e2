package tv.marquee.api.profiles;

import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.Viewings;

/** What profiles watched, as fresh as asked for. Whether the profile is one's own is settled before. */
public final class OwnViewing {

    private final Viewings viewings;
    private final Freshness freshness;

    OwnViewing(Viewings viewings, Freshness freshness) {
        this.viewings = viewings;
        this.freshness = freshness;
    }

    /**
     * What a profile watched, at least as fresh as a position.
     *
     * @throws tv.marquee.query.freshness.NotFreshEnough when the shelf is behind
     */
    public ViewingView read(ProfileId profile, long atLeast) {
        return freshness
                .read(Shelf.VIEWING, profile.toString(), atLeast, () -> viewings.find(profile), ViewingView::position)
                .orElseGet(() -> ViewingView.nothing(profile.toString()));
    }
}

package tv.marquee.projection.shelf;

import org.jspecify.annotations.Nullable;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.catalogue.TitleEvent.TitleAvailabilitySet;
import tv.marquee.domain.catalogue.TitleEvent.TitleCreditsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitleDetailsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitleKeywordsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitlePopularityMeasured;
import tv.marquee.domain.catalogue.TitleEvent.TitleWithdrawn;
import tv.marquee.query.catalogue.TitleView;

/** How titles on the shelf follow from events. */
public final class TitleShelf {

    private TitleShelf() {}

    /**
     * The view after an event.
     *
     * @param before null when the shelf has none yet
     * @param position of the event in the log; the view before is the answer when it has seen that already
     */
    public static TitleView fold(@Nullable TitleView before, TitleEvent event, long position) {
        if (before != null && before.position() >= position) {
            return before;
        }
        TitleDraft was =
                before == null ? TitleDraft.unheardOf(event.title().value(), event.at()) : TitleDraft.of(before);
        return after(was, event).view(position);
    }

    private static TitleDraft after(TitleDraft was, TitleEvent event) {
        return switch (event) {
            case TitleAdded e -> was.added(e.details(), e.at());
            case TitleDetailsRevised e -> was.described(e.details());
            case TitleCreditsRevised e -> was.credited(e.credits());
            case TitleKeywordsRevised e -> was.tagged(e.keywords());
            case TitlePopularityMeasured e -> was.measured(e.popularity());
            case TitleAvailabilitySet e -> was.available(e.until());
            case TitleWithdrawn e -> was.gone();
        };
    }
}

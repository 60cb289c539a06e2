package tv.marquee.projection.shelf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.impression.ImpressionEvent;
import tv.marquee.domain.impression.ImpressionEvent.ImpressionServed;
import tv.marquee.domain.impression.Shown;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.impression.ImpressionView;
import tv.marquee.query.impression.ImpressionView.RowView;

/** How impressions on the shelf follow from events. */
public final class ImpressionShelf {

    private ImpressionShelf() {}

    /**
     * The view after an event.
     *
     * @param before null when the shelf has none yet
     * @param position of the event in the log; the view before is the answer when it has seen that already
     */
    public static ImpressionView fold(@Nullable ImpressionView before, ImpressionEvent event, long position) {
        if (before != null && before.position() >= position) {
            return before;
        }
        return switch (event) {
            case ImpressionServed e -> view(e, e.shown(), position);
        };
    }

    private static ImpressionView view(ImpressionServed event, Shown shown, long position) {
        Map<String, String> because = new LinkedHashMap<>();
        shown.because().forEach((title, reason) -> because.put(title.value(), reason.value()));
        return new ImpressionView(
                event.impression().toString(),
                event.profile().toString(),
                event.at(),
                shown.model(),
                shown.basis(),
                shown.variants(),
                shown.rows().stream()
                        .map(row -> new RowView(row.row(), ids(row.titles())))
                        .toList(),
                because,
                ids(shown.explored()),
                position);
    }

    private static List<String> ids(List<TitleId> titles) {
        return titles.stream().map(TitleId::value).toList();
    }
}

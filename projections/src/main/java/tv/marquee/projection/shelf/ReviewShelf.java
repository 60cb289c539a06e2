package tv.marquee.projection.shelf;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.review.ReportReason;
import tv.marquee.domain.review.ReviewEvent;
import tv.marquee.domain.review.ReviewEvent.ReviewCleared;
import tv.marquee.domain.review.ReviewEvent.ReviewRemoved;
import tv.marquee.domain.review.ReviewEvent.ReviewReported;
import tv.marquee.domain.review.ReviewEvent.ReviewWithdrawn;
import tv.marquee.domain.review.ReviewEvent.ReviewWithheld;
import tv.marquee.domain.review.ReviewEvent.ReviewWritten;
import tv.marquee.projection.sentiment.Sentiment;
import tv.marquee.query.review.ReviewView;
import tv.marquee.query.review.ReviewView.State;

/** How reviews on the shelf follow from events. */
public final class ReviewShelf {

    private final Sentiment sentiment;

    public ReviewShelf(Sentiment sentiment) {
        this.sentiment = sentiment;
    }

    /**
     * The view after an event.
     *
     * @param before null when the shelf has none yet
     * @param position of the event in the log; the view before is the answer when it has seen that already
     */
    public ReviewView fold(@Nullable ReviewView before, ReviewEvent event, long position) {
        if (before != null && before.position() >= position) {
            return before;
        }
        ReviewView was = before == null ? unwritten(event) : before;
        return switch (event) {
            case ReviewWritten e -> written(was, e, position);
            case ReviewWithdrawn e -> with(was, State.WITHDRAWN, "", Map.of(), position);
            case ReviewReported e -> with(was, was.state(), was.text(), reported(was, e), position);
            case ReviewWithheld e -> with(was, State.WITHHELD, was.text(), was.reports(), position);
            case ReviewCleared e -> with(was, State.SHOWN, was.text(), Map.of(), position);
            case ReviewRemoved e -> with(was, State.REMOVED, was.text(), was.reports(), position);
        };
    }

    /** What is written after it was taken back is written for the first time again. */
    private ReviewView written(ReviewView was, ReviewWritten e, long position) {
        boolean first = was.state() == State.WITHDRAWN;
        return new ReviewView(
                was.id(),
                was.profile(),
                was.title(),
                State.SHOWN,
                false,
                e.text(),
                first ? e.at() : was.written(),
                first ? null : e.at(),
                Map.of(),
                sentiment.of(e.text()),
                position);
    }

    private static ReviewView with(
            ReviewView was, State state, String text, Map<String, ReportReason> reports, long position) {
        return new ReviewView(
                was.id(),
                was.profile(),
                was.title(),
                state,
                !reports.isEmpty(),
                text,
                was.written(),
                was.revised(),
                reports,
                text.isEmpty() ? null : was.sentiment(),
                position);
    }

    private static Map<String, ReportReason> reported(ReviewView was, ReviewReported e) {
        Map<String, ReportReason> reports = new LinkedHashMap<>(was.reports());
        reports.put(e.reporter().toString(), e.reason());
        return reports;
    }

    private static ReviewView unwritten(ReviewEvent e) {
        return new ReviewView(
                e.review().toString(),
                e.profile().toString(),
                e.title().value(),
                State.WITHDRAWN,
                false,
                "",
                e.at(),
                null,
                Map.of(),
                null,
                0);
    }
}

package tv.marquee.query.review;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.review.ReportReason;

/**
 * A review as it stands on the shelf {@code reviews}.
 *
 * @param id a UUID
 * @param profile the author's UUID; never shown to others
 * @param title the title's id
 * @param reported whether somebody complained since it was written or cleared
 * @param text as it was written; empty once it was taken back
 * @param written when it was written first
 * @param revised when it was written last; null when it was written once
 * @param reports why people complained since it was written or cleared, by the UUID of who did
 * @param sentiment the probability that the author liked the title, by the words of the review; null when that could not be told as it was
 *     written
 * @param position of the last event that it follows from
 */
public record ReviewView(
        String id,
        String profile,
        String title,
        State state,
        boolean reported,
        String text,
        Instant written,
        @Nullable Instant revised,
        Map<String, ReportReason> reports,
        @Nullable Double sentiment,
        long position) {

    /** Who may read a review. */
    public enum State {
        /** Everybody. */
        SHOWN,
        /** Its author, until someone has decided. */
        WITHHELD,
        /** Its author, who may write another in its place. */
        REMOVED,
        /** Nobody: it was taken back. */
        WITHDRAWN
    }

    /** Whether a profile complained of it. */
    public boolean isReportedBy(String reader) {
        return reports.containsKey(reader);
    }
}

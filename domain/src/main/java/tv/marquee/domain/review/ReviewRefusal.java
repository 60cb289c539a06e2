package tv.marquee.domain.review;

import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;

/** Why a command on a review was refused. */
public sealed interface ReviewRefusal extends Refusal {

    ReviewId review();

    @Override
    default StreamId stream() {
        return review().stream();
    }

    /** There is no such review, or no longer. */
    record ReviewUnknown(ReviewId review) implements ReviewRefusal {}

    /** Nobody complains of what they wrote themselves. */
    record OwnReview(ReviewId review) implements ReviewRefusal {}

    /** The title that was written about was never in the catalogue. */
    record ReviewedTitleUnknown(ReviewId review, TitleId title) implements ReviewRefusal {}
}

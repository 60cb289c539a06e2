package tv.marquee.api.reviews;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.profile.Avatar;
import tv.marquee.query.review.ReviewView;
import tv.marquee.query.review.ReviewView.State;

/**
 * What was written about a title.
 *
 * @param own what the profile wrote itself; null when nothing
 * @param reviews what others wrote, latest first
 * @param more whether there is another page
 */
record ReviewsAnswer(@Nullable OwnAnswer own, List<ReviewAnswer> reviews, boolean more) {

    /**
     * One's own review.
     *
     * @param state who may read it
     * @param sentiment how likely the words say that the title was liked, 0 to 1, which recommendations follow where it was not rated; null
     *     when that could not be told
     * @param position of the last change that it shows
     */
    record OwnAnswer(
            String id,
            State state,
            String text,
            Instant written,
            @Nullable Instant revised,
            @Nullable Double sentiment,
            long position) {

        static OwnAnswer of(ReviewView review) {
            return new OwnAnswer(
                    review.id(),
                    review.state(),
                    review.text(),
                    review.written(),
                    review.revised(),
                    review.sentiment(),
                    review.position());
        }
    }

    /**
     * Somebody's review.
     *
     * @param id a UUID, to complain of it
     * @param author what the person is called
     * @param revised null when it was written once
     */
    record ReviewAnswer(
            String id,
            String author,
            Avatar avatar,
            String text,
            Instant written,
            @Nullable Instant revised) {

        static ReviewAnswer of(TitleReviews.Signed signed) {
            ReviewView review = signed.review();
            return new ReviewAnswer(
                    review.id(),
                    signed.author() == null ? "" : signed.author().name(),
                    signed.author() == null ? Avatar.MOON : signed.author().avatar(),
                    review.text(),
                    review.written(),
                    review.revised());
        }
    }
}

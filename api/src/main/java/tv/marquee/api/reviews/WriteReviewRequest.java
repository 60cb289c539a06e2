package tv.marquee.api.reviews;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import tv.marquee.domain.review.Review;

/** What a person thinks of a title, in words. */
record WriteReviewRequest(
        @NotNull @Size(min = Review.SHORTEST, max = Review.LONGEST)
        String text) {}

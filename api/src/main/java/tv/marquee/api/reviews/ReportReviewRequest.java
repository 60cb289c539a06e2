package tv.marquee.api.reviews;

import jakarta.validation.constraints.NotNull;
import tv.marquee.domain.review.ReportReason;

/** Why somebody complains. */
record ReportReviewRequest(@NotNull ReportReason reason) {}

package tv.marquee.domain.review;

import java.time.Instant;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Preconditions;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;

/** What can be wished of a review. */
public sealed interface ReviewCommand extends DomainCommand {

    ReviewId review();

    @Override
    default StreamId stream() {
        return review().stream();
    }

    /**
     * Write about a title, for the first time or anew.
     *
     * @param text {@link Review#SHORTEST} to {@link Review#LONGEST} characters
     */
    record WriteReview(ProfileId profile, TitleId title, String text, Instant at) implements ReviewCommand {
        public WriteReview {
            Preconditions.text(text, "review", Review.LONGEST);
            if (text.strip().length() < Review.SHORTEST) {
                throw new IllegalArgumentException("review is shorter than " + Review.SHORTEST + " characters");
            }
        }

        @Override
        public ReviewId review() {
            return ReviewId.of(profile, title);
        }
    }

    /** Take back what was written. */
    record WithdrawReview(ProfileId profile, TitleId title, Instant at) implements ReviewCommand {
        @Override
        public ReviewId review() {
            return ReviewId.of(profile, title);
        }
    }

    /** Complain of what somebody else wrote. */
    record ReportReview(ReviewId review, ProfileId reporter, ReportReason reason, Instant at)
            implements ReviewCommand {}

    /** Decide about complaints: the review may stay as it is. */
    record ClearReview(ReviewId review, Instant at) implements ReviewCommand {}

    /** Decide about complaints: nobody may read it. */
    record RemoveReview(ReviewId review, Instant at) implements ReviewCommand {}
}

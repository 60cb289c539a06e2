package tv.marquee.domain.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.marquee.domain.Scenario;
import tv.marquee.domain.review.ReviewCommand.ClearReview;
import tv.marquee.domain.review.ReviewCommand.RemoveReview;
import tv.marquee.domain.review.ReviewCommand.ReportReview;
import tv.marquee.domain.review.ReviewCommand.WithdrawReview;
import tv.marquee.domain.review.ReviewCommand.WriteReview;
import tv.marquee.domain.review.ReviewEvent.ReviewCleared;
import tv.marquee.domain.review.ReviewEvent.ReviewRemoved;
import tv.marquee.domain.review.ReviewEvent.ReviewReported;
import tv.marquee.domain.review.ReviewEvent.ReviewWithdrawn;
import tv.marquee.domain.review.ReviewEvent.ReviewWithheld;
import tv.marquee.domain.review.ReviewEvent.ReviewWritten;
import tv.marquee.domain.review.ReviewRefusal.OwnReview;
import tv.marquee.domain.review.ReviewRefusal.ReviewUnknown;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;

class ReviewTest {

    private static final ProfileId AUTHOR = new ProfileId(new UUID(1, 1));
    private static final TitleId FILM = TitleId.tmdb(653);
    private static final ReviewId REVIEW = ReviewId.of(AUTHOR, FILM);
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final String WORDS = "The shadow on the stairs.";
    private static final ReviewWritten WRITTEN = new ReviewWritten(AUTHOR, FILM, WORDS, NOW);
    private static final ReviewWithheld WITHHELD = new ReviewWithheld(AUTHOR, FILM, NOW);
    private static final ReviewCleared CLEARED = new ReviewCleared(AUTHOR, FILM, NOW);
    private static final ReviewRemoved REMOVED = new ReviewRemoved(AUTHOR, FILM, NOW);

    private final Scenario<Review, ReviewCommand, ReviewEvent> scenario =
            new Scenario<>(Review.NONE, Review::decide, Review::evolve, List.of());
    private final Scenario<Review, ReviewCommand, ReviewEvent> written = scenario.given(List.of(WRITTEN));

    @Test
    void aReviewIsWritten() {
        scenario.when(write(WORDS)).then(List.of(WRITTEN));
    }

    @Test
    void theSameWordsAgainChangeNothing() {
        written.when(write(WORDS)).thenNothing();
    }

    @Test
    void otherWordsReplaceTheFirst() {
        written.when(write("On second thoughts, longer."))
                .then(List.of(new ReviewWritten(AUTHOR, FILM, "On second thoughts, longer.", NOW)));
    }

    @Test
    void aReviewIsTakenBackOnce() {
        written.when(withdraw()).then(List.of(new ReviewWithdrawn(AUTHOR, FILM, NOW)));
        scenario.when(withdraw()).thenNothing();
        scenario.given(List.of(WRITTEN, new ReviewWithdrawn(AUTHOR, FILM, NOW)))
                .when(withdraw())
                .thenNothing();
    }

    @Test
    void oneComplaintIsNotedAndHidesNothing() {
        written.when(report(2)).then(List.of(reported(2)));
    }

    @Test
    void theThirdPersonsComplaintHidesTheReview() {
        scenario.given(List.of(WRITTEN, reported(2), reported(3)))
                .when(report(4))
                .then(List.of(reported(4), WITHHELD));
    }

    @Test
    void whoComplainsTwiceCountsOnce() {
        scenario.given(List.of(WRITTEN, reported(2), reported(3)))
                .when(report(3))
                .thenNothing();
    }

    @Test
    void whatIsHiddenAlreadyIsNotHiddenAgain() {
        scenario.given(List.of(WRITTEN, reported(2), reported(3), reported(4), WITHHELD))
                .when(report(5))
                .then(List.of(reported(5)));
    }

    @Test
    void nobodyComplainsOfTheirOwnWords() {
        written.when(new ReportReview(REVIEW, AUTHOR, ReportReason.SPAM, NOW)).thenRefused(new OwnReview(REVIEW));
    }

    @Test
    void whatWasClearedIsShownAndNoLongerHiddenByComplaints() {
        List<ReviewEvent> past = new ArrayList<>(List.of(WRITTEN, reported(2), reported(3), reported(4), WITHHELD));
        scenario.given(past).when(new ClearReview(REVIEW, NOW)).then(List.of(CLEARED));
        past.addAll(List.of(CLEARED, reported(5), reported(6)));
        scenario.given(past).when(report(7)).then(List.of(reported(7)));
        scenario.given(List.of(WRITTEN, CLEARED))
                .when(new ClearReview(REVIEW, NOW))
                .thenNothing();
    }

    @Test
    void clearedWordsDoNotVouchForOthers() {
        ReviewWritten other = new ReviewWritten(AUTHOR, FILM, "Something else entirely.", NOW);
        scenario.given(List.of(WRITTEN, CLEARED, other, reported(2), reported(3)))
                .when(report(4))
                .then(List.of(reported(4), WITHHELD));
    }

    @Test
    void whatWasRemovedDoesNotComeBackInTheSameWords() {
        written.when(new RemoveReview(REVIEW, NOW)).then(List.of(REMOVED));
        Scenario<Review, ReviewCommand, ReviewEvent> removed = scenario.given(List.of(WRITTEN, REMOVED));
        removed.when(new RemoveReview(REVIEW, NOW)).thenNothing();
        removed.when(write(WORDS)).thenNothing();
        removed.when(write("Milder words than before."))
                .then(List.of(new ReviewWritten(AUTHOR, FILM, "Milder words than before.", NOW)));
    }

    @Test
    void nobodyComplainsOrDecidesOfWhatIsNotThere() {
        for (ReviewCommand command : List.of(report(2), new ClearReview(REVIEW, NOW), new RemoveReview(REVIEW, NOW))) {
            scenario.when(command).thenRefused(new ReviewUnknown(REVIEW));
        }
        scenario.given(List.of(WRITTEN, REMOVED)).when(report(2)).thenRefused(new ReviewUnknown(REVIEW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "too short", "          x          ", "bell \u0007 in the words"})
    void whatIsNoReviewIsNotTaken(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> write(text));
    }

    @Test
    void aReviewEndsSomewhere() {
        assertThat(write("x".repeat(Review.LONGEST)).text()).hasSize(Review.LONGEST);
        assertThatIllegalArgumentException().isThrownBy(() -> write("x".repeat(Review.LONGEST + 1)));
    }

    @Test
    void aProfileHasOneReviewOfATitle() {
        assertThat(ReviewId.of(AUTHOR, FILM)).isEqualTo(REVIEW);
        assertThat(ReviewId.of(AUTHOR, TitleId.tmdb(654))).isNotEqualTo(REVIEW);
        assertThat(ReviewId.of(new ProfileId(new UUID(1, 2)), FILM)).isNotEqualTo(REVIEW);
        assertThat(ReviewId.parse(REVIEW.toString())).isEqualTo(REVIEW);
    }

    private static WriteReview write(String text) {
        return new WriteReview(AUTHOR, FILM, text, NOW);
    }

    private static WithdrawReview withdraw() {
        return new WithdrawReview(AUTHOR, FILM, NOW);
    }

    private static ReportReview report(int reader) {
        return new ReportReview(REVIEW, new ProfileId(new UUID(9, reader)), ReportReason.ABUSE, NOW);
    }

    private static ReviewReported reported(int reader) {
        return new ReviewReported(AUTHOR, FILM, new ProfileId(new UUID(9, reader)), ReportReason.ABUSE, NOW);
    }
}

package tv.marquee.projection.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.review.ReportReason;
import tv.marquee.domain.review.ReviewEvent;
import tv.marquee.domain.review.ReviewEvent.ReviewCleared;
import tv.marquee.domain.review.ReviewEvent.ReviewRemoved;
import tv.marquee.domain.review.ReviewEvent.ReviewReported;
import tv.marquee.domain.review.ReviewEvent.ReviewWithdrawn;
import tv.marquee.domain.review.ReviewEvent.ReviewWithheld;
import tv.marquee.domain.review.ReviewEvent.ReviewWritten;
import tv.marquee.domain.review.ReviewId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.review.ReviewView;
import tv.marquee.query.review.ReviewView.State;

class ReviewShelfTest {

    private static final ProfileId AUTHOR = new ProfileId(new UUID(1, 1));
    private static final ProfileId READER = new ProfileId(new UUID(2, 2));
    private static final TitleId FILM = TitleId.tmdb(653);
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3_600);
    private static final ReviewWritten WRITTEN = new ReviewWritten(AUTHOR, FILM, "The shadow on the stairs.", NOW);
    private static final ReviewReported REPORTED =
            new ReviewReported(AUTHOR, FILM, READER, ReportReason.SPOILER, LATER);

    private static final ReviewShelf SHELF = new ReviewShelf(text -> text.contains("shadow") ? .9 : null);

    @Test
    void aReviewStandsOnTheShelfAsItWasWritten() {
        assertThat(after(WRITTEN))
                .isEqualTo(new ReviewView(
                        ReviewId.of(AUTHOR, FILM).toString(),
                        AUTHOR.toString(),
                        FILM.value(),
                        State.SHOWN,
                        false,
                        "The shadow on the stairs.",
                        NOW,
                        null,
                        Map.of(),
                        .9,
                        1));
    }

    @Test
    void whatIsWrittenAnewKeepsItsFirstTimeAndLosesItsComplaints() {
        ReviewView view = after(WRITTEN, REPORTED, new ReviewWritten(AUTHOR, FILM, "On second thoughts.", LATER));
        assertThat(view.written()).isEqualTo(NOW);
        assertThat(view.revised()).isEqualTo(LATER);
        assertThat(view.reported()).isFalse();
        assertThat(view.isReportedBy(READER.toString())).isFalse();
    }

    @Test
    void whatWasTakenBackLeavesNoWords() {
        ReviewView view = after(WRITTEN, new ReviewWithdrawn(AUTHOR, FILM, LATER));
        assertThat(view.state()).isEqualTo(State.WITHDRAWN);
        assertThat(view.text()).isEmpty();
        assertThat(view.sentiment()).isNull();
        ReviewView again = SHELF.fold(view, new ReviewWritten(AUTHOR, FILM, "Another evening.", LATER), 9);
        assertThat(again.written()).isEqualTo(LATER);
        assertThat(again.revised()).isNull();
    }

    @Test
    void howMuchTheAuthorLikedItFollowsTheWordsAsTheyStand() {
        assertThat(after(WRITTEN, REPORTED).sentiment()).isEqualTo(.9);
        assertThat(after(WRITTEN, new ReviewWritten(AUTHOR, FILM, "On second thoughts.", LATER))
                        .sentiment())
                .isNull();
    }

    @Test
    void complaintsHideAndDecisionsSettle() {
        ReviewWithheld withheld = new ReviewWithheld(AUTHOR, FILM, LATER);
        ReviewView hidden = after(WRITTEN, REPORTED, withheld);
        assertThat(hidden.state()).isEqualTo(State.WITHHELD);
        assertThat(hidden.reports()).containsEntry(READER.toString(), ReportReason.SPOILER);
        ReviewView cleared = after(WRITTEN, REPORTED, withheld, new ReviewCleared(AUTHOR, FILM, LATER));
        assertThat(cleared.state()).isEqualTo(State.SHOWN);
        assertThat(cleared.reported()).isFalse();
        assertThat(after(WRITTEN, REPORTED, withheld, new ReviewRemoved(AUTHOR, FILM, LATER))
                        .state())
                .isEqualTo(State.REMOVED);
    }

    @Test
    void whatWasSeenBeforeChangesNothing() {
        ReviewView view = after(WRITTEN, REPORTED);
        assertThat(SHELF.fold(view, new ReviewWithdrawn(AUTHOR, FILM, LATER), 2))
                .isSameAs(view);
    }

    private static ReviewView after(ReviewEvent... events) {
        @Nullable ReviewView view = null;
        long position = 0;
        for (ReviewEvent event : events) {
            view = SHELF.fold(view, event, ++position);
        }
        return Objects.requireNonNull(view);
    }
}

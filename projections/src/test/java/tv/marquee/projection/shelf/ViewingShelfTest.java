package tv.marquee.projection.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.projection.Told.ACCOUNT;
import static tv.marquee.projection.Told.ADA;
import static tv.marquee.projection.Told.AT;
import static tv.marquee.projection.Told.GENERAL;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingEvent;
import tv.marquee.domain.viewing.ViewingEvent.HistoryCleared;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackLapsed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackProgressed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStarted;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;
import tv.marquee.domain.viewing.ViewingEvent.TitleForgotten;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.ViewingView.WatchedView;

class ViewingShelfTest {

    private static final PlaybackId SOFA = new PlaybackId(new UUID(3, 1));
    private static final int LENGTH = 4_740;

    @Test
    void aTitleStandsWhereThePersonLeftIt() {
        ViewingView view = told(started(), progressed(1_800), stopped(1_812));

        assertThat(view.id()).isEqualTo(ADA.toString());
        assertThat(view.titles()).containsOnlyKeys("tmdb-961");
        assertThat(view.titles().get("tmdb-961")).isEqualTo(new WatchedView(1_812, LENGTH, false, AT));
        assertThat(view.position()).isEqualTo(3);
    }

    @Test
    void whoReachedTheCreditsHasSeenIt() {
        assertThat(told(started(), progressed(4_266)).seen()).containsExactly("tmdb-961");
        assertThat(told(started(), new PlaybackFinished(ACCOUNT, ADA, SOFA, GENERAL, LENGTH, AT))
                        .seen())
                .containsExactly("tmdb-961");
    }

    @Test
    void whoStartsAgainHasNotSeenItToItsEnd() {
        assertThat(told(progressed(LENGTH), started()).seen()).isEmpty();
    }

    @Test
    void aLostLeaseChangesNoPlaceInATitle() {
        ViewingView view = told(progressed(600), new PlaybackLapsed(ACCOUNT, ADA, SOFA, GENERAL, AT));

        assertThat(view.resumeAt("tmdb-961")).isEqualTo(600);
        assertThat(view.position()).isEqualTo(2);
    }

    @Test
    void whatIsForgottenIsGoneUntilItIsWatchedAgain() {
        TitleForgotten forgotten = new TitleForgotten(ACCOUNT, ADA, GENERAL, AT);
        assertThat(told(progressed(600), forgotten).titles()).isEmpty();
        assertThat(told(progressed(600), new HistoryCleared(ACCOUNT, ADA, AT)).titles())
                .isEmpty();
        assertThat(told(progressed(600), forgotten, progressed(30)).resumeAt("tmdb-961"))
                .isEqualTo(30);
    }

    @Test
    void anEventThatComesAgainChangesNothing() {
        ViewingView view = told(started(), progressed(600));
        assertThat(ViewingShelf.fold(view, stopped(30), 2)).isSameAs(view);
    }

    private static ViewingView told(ViewingEvent... events) {
        ViewingView view = ViewingShelf.fold(null, events[0], 1);
        for (int position = 2; position <= events.length; position++) {
            view = ViewingShelf.fold(view, events[position - 1], position);
        }
        return view;
    }

    private static PlaybackStarted started() {
        return new PlaybackStarted(ACCOUNT, ADA, SOFA, GENERAL, LENGTH, 0, null, AT);
    }

    private static PlaybackProgressed progressed(int position) {
        return new PlaybackProgressed(ACCOUNT, ADA, SOFA, GENERAL, LENGTH, position, true, AT);
    }

    private static PlaybackStopped stopped(int position) {
        return new PlaybackStopped(ACCOUNT, ADA, SOFA, GENERAL, LENGTH, position, AT);
    }
}

package tv.marquee.domain.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.marquee.domain.Scenario;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.ViewingCommand.ClearHistory;
import tv.marquee.domain.viewing.ViewingCommand.EndPlayback;
import tv.marquee.domain.viewing.ViewingCommand.ForgetTitle;
import tv.marquee.domain.viewing.ViewingCommand.ReportProgress;
import tv.marquee.domain.viewing.ViewingCommand.StartPlayback;
import tv.marquee.domain.viewing.ViewingEvent.HistoryCleared;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackLapsed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackProgressed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStarted;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;
import tv.marquee.domain.viewing.ViewingEvent.TitleForgotten;
import tv.marquee.domain.viewing.ViewingRefusal.PlaybackUnknown;
import tv.marquee.domain.viewing.ViewingRefusal.TooManyStreams;

class ViewingTest {

    private static final AccountId ACCOUNT = new AccountId(new UUID(1, 1));
    private static final ProfileId ADA = new ProfileId(new UUID(2, 1));
    private static final ProfileId BEN = new ProfileId(new UUID(2, 2));
    private static final PlaybackId SOFA = new PlaybackId(new UUID(3, 1));
    private static final PlaybackId PHONE = new PlaybackId(new UUID(3, 2));
    private static final PlaybackId TRAIN = new PlaybackId(new UUID(3, 3));
    private static final TitleId FILM = TitleId.tmdb(961);
    private static final int LENGTH = 4_740;
    private static final int TWO = 2;
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");

    private final Scenario<Viewing, ViewingCommand, ViewingEvent> screens =
            new Scenario<>(Viewing.NONE, Viewing::decide, Viewing::evolve, List.of());
    private final Scenario<Viewing, ViewingCommand, ViewingEvent> watching =
            screens.given(List.of(started(SOFA, ADA, 0, NOW)));

    @Test
    void aHistoryIsPrunedOrEmptiedWithoutStoppingWhatIsOn() {
        TitleForgotten forgotten = new TitleForgotten(ACCOUNT, ADA, FILM, NOW);
        HistoryCleared cleared = new HistoryCleared(ACCOUNT, ADA, NOW);
        watching.when(new ForgetTitle(ACCOUNT, ADA, FILM, NOW)).then(List.of(forgotten));
        watching.when(new ClearHistory(ACCOUNT, ADA, NOW)).then(List.of(cleared));
        screens.given(List.of(started(SOFA, ADA, 0, NOW), forgotten, cleared))
                .when(new EndPlayback(ACCOUNT, SOFA, 60, false, NOW))
                .then(List.of(new PlaybackStopped(ACCOUNT, ADA, SOFA, FILM, LENGTH, 60, NOW)));
    }

    @Test
    void aPlaybackStartsWhereThePersonLeftOff() {
        screens.when(start(SOFA, ADA, 1_800, NOW)).then(List.of(started(SOFA, ADA, 1_800, NOW)));
    }

    @Test
    void startingTheSamePlaybackAgainChangesNothing() {
        watching.when(start(SOFA, ADA, 0, NOW.plusSeconds(1))).thenNothing();
    }

    @Test
    void oneScreenMoreThanAllowedIsRefused() {
        screens.given(List.of(started(SOFA, ADA, 0, NOW), started(PHONE, BEN, 0, NOW)))
                .when(start(TRAIN, ADA, 0, NOW.plusSeconds(5)))
                .thenRefused(new TooManyStreams(ACCOUNT, TWO));
    }

    @Test
    void whoIsAllowedNoStreamWatchesNothing() {
        screens.when(new StartPlayback(ACCOUNT, SOFA, ADA, FILM, LENGTH, 0, 0, null, NOW))
                .thenRefused(new TooManyStreams(ACCOUNT, 0));
    }

    @Test
    void aScreenThatWasLeftIsFreeAtOnce() {
        screens.given(List.of(
                        started(SOFA, ADA, 0, NOW),
                        started(PHONE, BEN, 0, NOW),
                        stopped(SOFA, ADA, 60, NOW.plusSeconds(60))))
                .when(start(TRAIN, ADA, 0, NOW.plusSeconds(61)))
                .then(List.of(started(TRAIN, ADA, 0, NOW.plusSeconds(61))));
    }

    @Test
    void aPlayerThatSaysNoMoreLosesItsStreamWhenTheLeaseEnds() {
        Scenario<Viewing, ViewingCommand, ViewingEvent> two =
                screens.given(List.of(started(SOFA, ADA, 0, NOW), started(PHONE, BEN, 0, NOW.plusSeconds(60))));
        Instant end = NOW.plus(Playback.LEASE);

        two.when(start(TRAIN, ADA, 0, end.minusMillis(1))).thenRefused(new TooManyStreams(ACCOUNT, TWO));
        two.when(start(TRAIN, ADA, 0, end))
                .then(List.of(new PlaybackLapsed(ACCOUNT, ADA, SOFA, FILM, end), started(TRAIN, ADA, 0, end)));
    }

    @Test
    void storedProgressRenewsTheLease() {
        screens.given(List.of(
                        started(SOFA, ADA, 0, NOW),
                        progressed(SOFA, 60, true, NOW.plusSeconds(60)),
                        started(PHONE, BEN, 0, NOW.plusSeconds(60))))
                .when(start(TRAIN, ADA, 0, NOW.plusSeconds(120)))
                .thenRefused(new TooManyStreams(ACCOUNT, TWO));
    }

    @Test
    void aScreenThatComesBackLateNeedsAFreeStream() {
        Instant late = NOW.plusSeconds(600);
        screens.given(List.of(started(SOFA, ADA, 0, NOW)))
                .when(report(SOFA, 30, true, late))
                .then(List.of(progressed(SOFA, 30, true, late)));
        screens.given(List.of(started(SOFA, ADA, 0, NOW), started(PHONE, BEN, 0, late), started(TRAIN, BEN, 0, late)))
                .when(report(SOFA, 30, true, late))
                .thenRefused(new TooManyStreams(ACCOUNT, TWO));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 29})
    void betweenTurnsOfTheRhythmNothingIsStored(int seconds) {
        watching.when(report(SOFA, seconds, true, NOW.plusSeconds(seconds))).thenNothing();
    }

    @Test
    void theRhythmsNextTurnIsStored() {
        Instant turn = NOW.plus(Playback.RHYTHM);
        watching.when(report(SOFA, 30, true, turn)).then(List.of(progressed(SOFA, 30, true, turn)));
    }

    @Test
    void aPauseIsStoredAtOnceAndOnlyOnce() {
        Instant pause = NOW.plusSeconds(7);
        watching.when(report(SOFA, 7, false, pause)).then(List.of(progressed(SOFA, 7, false, pause)));
        screens.given(List.of(started(SOFA, ADA, 0, NOW), progressed(SOFA, 7, false, pause)))
                .when(report(SOFA, 7, false, pause.plusSeconds(60)))
                .thenNothing();
    }

    @ParameterizedTest
    @CsvSource({"3000", "0"})
    void aSeekIsStoredAtOnce(int to) {
        Instant seek = NOW.plusSeconds(5);
        screens.given(List.of(started(SOFA, ADA, 600, NOW)))
                .when(report(SOFA, to, true, seek))
                .then(List.of(progressed(SOFA, to, true, seek)));
    }

    @Test
    void watchingAtDoubleSpeedIsNoSeek() {
        watching.when(report(SOFA, 40, true, NOW.plusSeconds(20))).thenNothing();
    }

    @Test
    void beyondTheEndIsTheEnd() {
        Instant turn = NOW.plusSeconds(30);
        watching.when(report(SOFA, LENGTH + 9, true, turn)).then(List.of(progressed(SOFA, LENGTH, true, turn)));
    }

    @Test
    void whoLeavesEarlyStopped() {
        Instant later = NOW.plusSeconds(90);
        watching.when(new EndPlayback(ACCOUNT, SOFA, 90, false, later)).then(List.of(stopped(SOFA, ADA, 90, later)));
    }

    @Test
    void whoLeavesDuringTheCreditsFinished() {
        Instant later = NOW.plusSeconds(4_300);
        PlaybackFinished finished = new PlaybackFinished(ACCOUNT, ADA, SOFA, FILM, LENGTH, later);
        watching.when(new EndPlayback(ACCOUNT, SOFA, 4_266, false, later)).then(List.of(finished));
        watching.when(new EndPlayback(ACCOUNT, SOFA, 0, true, later)).then(List.of(finished));
    }

    @Test
    void aPlaybackThatEndedIsUnknown() {
        Scenario<Viewing, ViewingCommand, ViewingEvent> over =
                screens.given(List.of(started(SOFA, ADA, 0, NOW), stopped(SOFA, ADA, 5, NOW.plusSeconds(5))));
        PlaybackUnknown unknown = new PlaybackUnknown(ACCOUNT, SOFA);
        over.when(report(SOFA, 9, true, NOW.plusSeconds(9))).thenRefused(unknown);
        over.when(new EndPlayback(ACCOUNT, SOFA, 9, false, NOW)).thenRefused(unknown);
    }

    @Test
    void theStreamIsTheAccountsAndWhatWasWatchedIsTheProfiles() {
        ViewingEvent event = started(SOFA, ADA, 0, NOW);
        assertThat(event.stream()).isEqualTo(StreamId.ofViewing(ACCOUNT));
        assertThat(event.subject()).isEqualTo(StreamId.of(ADA));
    }

    @Test
    void theLeaseOutlivesTwoLostReports() {
        assertThat(Playback.LEASE).isGreaterThanOrEqualTo(Playback.RHYTHM.multipliedBy(3));
        assertThat(Playback.LEASE).isLessThanOrEqualTo(Duration.ofMinutes(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 86_401})
    void aPositionOutsideADayIsNoPosition(int position) {
        assertThatIllegalArgumentException().isThrownBy(() -> report(SOFA, position, true, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> start(SOFA, ADA, position, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> new EndPlayback(ACCOUNT, SOFA, position, false, NOW));
    }

    private static StartPlayback start(PlaybackId playback, ProfileId profile, int position, Instant at) {
        return new StartPlayback(ACCOUNT, playback, profile, FILM, LENGTH, position, TWO, DeviceType.TV, at);
    }

    private static ReportProgress report(PlaybackId playback, int position, boolean playing, Instant at) {
        return new ReportProgress(ACCOUNT, playback, position, playing, TWO, at);
    }

    private static PlaybackStarted started(PlaybackId playback, ProfileId profile, int position, Instant at) {
        return new PlaybackStarted(ACCOUNT, profile, playback, FILM, LENGTH, position, DeviceType.TV, at);
    }

    private static PlaybackProgressed progressed(PlaybackId playback, int position, boolean playing, Instant at) {
        return new PlaybackProgressed(ACCOUNT, ADA, playback, FILM, LENGTH, position, playing, at);
    }

    private static PlaybackStopped stopped(PlaybackId playback, ProfileId profile, int position, Instant at) {
        return new PlaybackStopped(ACCOUNT, profile, playback, FILM, LENGTH, position, at);
    }
}

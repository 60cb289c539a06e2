package tv.marquee.domain.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.Scenario;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.HideTitle;
import tv.marquee.domain.profile.ProfileCommand.ListTitle;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.profile.ProfileCommand.UnhideTitle;
import tv.marquee.domain.profile.ProfileCommand.UnlistTitle;
import tv.marquee.domain.profile.ProfileCommand.UnrateTitle;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.TitleHidden;
import tv.marquee.domain.profile.ProfileEvent.TitleListed;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.profile.ProfileEvent.TitleUnhidden;
import tv.marquee.domain.profile.ProfileEvent.TitleUnlisted;
import tv.marquee.domain.profile.ProfileEvent.TitleUnrated;
import tv.marquee.domain.profile.ProfileRefusal.HiddenFull;
import tv.marquee.domain.profile.ProfileRefusal.ListFull;
import tv.marquee.domain.profile.ProfileRefusal.ProfileAlreadyCreated;
import tv.marquee.domain.profile.ProfileRefusal.ProfileUnknown;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;

class ProfileTest {

    private static final ProfileId ME = new ProfileId(new UUID(1, 1));
    private static final AccountId ACCOUNT = new AccountId(new UUID(2, 2));
    private static final TitleId FILM = TitleId.tmdb(961);
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final ProfileCreated CREATED = new ProfileCreated(ME, ACCOUNT, "Ada", Maturity.EIGHTEEN, NOW);
    private final Scenario<Profile, ProfileCommand, ProfileEvent> scenario =
            new Scenario<>(Profile.NONE, Profile::decide, Profile::evolve, List.of());
    private final Scenario<Profile, ProfileCommand, ProfileEvent> created = scenario.given(List.of(CREATED));

    @Test
    void aProfileIsCreatedOnce() {
        CreateProfile create = new CreateProfile(ME, ACCOUNT, "Ada", Maturity.EIGHTEEN, NOW);
        scenario.when(create).then(List.of(CREATED));
        created.when(create).thenNothing();
    }

    @Test
    void aProfileCannotMoveToAnotherAccount() {
        created.when(new CreateProfile(ME, new AccountId(new UUID(3, 3)), "Ada", Maturity.EIGHTEEN, NOW))
                .thenRefused(new ProfileAlreadyCreated(ME));
    }

    @Test
    void aTitleIsRated() {
        created.when(new RateTitle(ME, FILM, new Stars(9), NOW))
                .then(List.of(new TitleRated(ME, FILM, new Stars(9), NOW)));
    }

    @Test
    void theSameRatingAgainChangesNothing() {
        scenario.given(List.of(CREATED, new TitleRated(ME, FILM, new Stars(9), NOW)))
                .when(new RateTitle(ME, FILM, new Stars(9), NOW.plusSeconds(60)))
                .thenNothing();
    }

    @Test
    void aRatingCanBeRevised() {
        scenario.given(List.of(CREATED, new TitleRated(ME, FILM, new Stars(9), NOW)))
                .when(new RateTitle(ME, FILM, new Stars(2), NOW))
                .then(List.of(new TitleRated(ME, FILM, new Stars(2), NOW)));
    }

    @Test
    void aRatingCanBeTakenBackAndGivenAgain() {
        scenario.given(List.of(CREATED, new TitleRated(ME, FILM, new Stars(9), NOW)))
                .when(new UnrateTitle(ME, FILM, NOW))
                .then(List.of(new TitleUnrated(ME, FILM, NOW)));
        Scenario<Profile, ProfileCommand, ProfileEvent> unrated = scenario.given(
                List.of(CREATED, new TitleRated(ME, FILM, new Stars(9), NOW), new TitleUnrated(ME, FILM, NOW)));
        unrated.when(new UnrateTitle(ME, FILM, NOW)).thenNothing();
        unrated.when(new RateTitle(ME, FILM, new Stars(9), NOW))
                .then(List.of(new TitleRated(ME, FILM, new Stars(9), NOW)));
    }

    @Test
    void aTitleStandsOnMyListOnce() {
        created.when(new ListTitle(ME, FILM, NOW)).then(List.of(new TitleListed(ME, FILM, NOW)));
        scenario.given(List.of(CREATED, new TitleListed(ME, FILM, NOW)))
                .when(new ListTitle(ME, FILM, NOW))
                .thenNothing();
    }

    @Test
    void aTitleIsTakenOffMyListOnce() {
        scenario.given(List.of(CREATED, new TitleListed(ME, FILM, NOW)))
                .when(new UnlistTitle(ME, FILM, NOW))
                .then(List.of(new TitleUnlisted(ME, FILM, NOW)));
        created.when(new UnlistTitle(ME, FILM, NOW)).thenNothing();
    }

    @Test
    void myListHasAnEnd() {
        List<ProfileEvent> full = IntStream.range(0, Profile.LONGEST_LIST + 1)
                .<ProfileEvent>mapToObj(i -> i == 0 ? CREATED : new TitleListed(ME, TitleId.tmdb(i), NOW))
                .toList();
        scenario.given(full).when(new ListTitle(ME, TitleId.tmdb(999_999), NOW)).thenRefused(new ListFull(ME));
    }

    @Test
    void aTitleIsHiddenOnceAndShownAgainOnce() {
        Scenario<Profile, ProfileCommand, ProfileEvent> hidden =
                scenario.given(List.of(CREATED, new TitleHidden(ME, FILM, NOW)));
        created.when(new HideTitle(ME, FILM, NOW)).then(List.of(new TitleHidden(ME, FILM, NOW)));
        hidden.when(new HideTitle(ME, FILM, NOW)).thenNothing();
        hidden.when(new UnhideTitle(ME, FILM, NOW)).then(List.of(new TitleUnhidden(ME, FILM, NOW)));
        created.when(new UnhideTitle(ME, FILM, NOW)).thenNothing();
    }

    @Test
    void whatIsHiddenLeavesMyList() {
        scenario.given(List.of(CREATED, new TitleListed(ME, FILM, NOW)))
                .when(new HideTitle(ME, FILM, NOW))
                .then(List.of(new TitleUnlisted(ME, FILM, NOW), new TitleHidden(ME, FILM, NOW)));
    }

    @Test
    void whatIsListedIsNoLongerHidden() {
        scenario.given(List.of(CREATED, new TitleHidden(ME, FILM, NOW)))
                .when(new ListTitle(ME, FILM, NOW))
                .then(List.of(new TitleUnhidden(ME, FILM, NOW), new TitleListed(ME, FILM, NOW)));
    }

    @Test
    void aRatingStaysWhenTheTitleIsHidden() {
        scenario.given(List.of(CREATED, new TitleRated(ME, FILM, new Stars(9), NOW), new TitleHidden(ME, FILM, NOW)))
                .when(new RateTitle(ME, FILM, new Stars(9), NOW))
                .thenNothing();
    }

    @Test
    void whatCanBeHiddenHasAnEnd() {
        List<ProfileEvent> full = IntStream.range(0, Profile.MOST_HIDDEN + 1)
                .<ProfileEvent>mapToObj(i -> i == 0 ? CREATED : new TitleHidden(ME, TitleId.tmdb(i), NOW))
                .toList();
        scenario.given(full).when(new HideTitle(ME, TitleId.tmdb(999_999), NOW)).thenRefused(new HiddenFull(ME));
    }

    @Test
    void nobodyRatesOrListsBeforeTheProfileExists() {
        scenario.when(new HideTitle(ME, FILM, NOW)).thenRefused(new ProfileUnknown(ME));
        scenario.when(new UnhideTitle(ME, FILM, NOW)).thenRefused(new ProfileUnknown(ME));
        scenario.when(new RateTitle(ME, FILM, new Stars(9), NOW)).thenRefused(new ProfileUnknown(ME));
        scenario.when(new UnrateTitle(ME, FILM, NOW)).thenRefused(new ProfileUnknown(ME));
        scenario.when(new ListTitle(ME, FILM, NOW)).thenRefused(new ProfileUnknown(ME));
        scenario.when(new UnlistTitle(ME, FILM, NOW)).thenRefused(new ProfileUnknown(ME));
    }
}

package tv.marquee.domain.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.Scenario;
import tv.marquee.domain.catalogue.TitleCommand.AddTitle;
import tv.marquee.domain.catalogue.TitleCommand.DescribeTitle;
import tv.marquee.domain.catalogue.TitleCommand.EndAvailability;
import tv.marquee.domain.catalogue.TitleCommand.MeasurePopularity;
import tv.marquee.domain.catalogue.TitleCommand.ReviseCredits;
import tv.marquee.domain.catalogue.TitleCommand.ReviseDetails;
import tv.marquee.domain.catalogue.TitleCommand.ReviseKeywords;
import tv.marquee.domain.catalogue.TitleCommand.SetAvailability;
import tv.marquee.domain.catalogue.TitleCommand.WithdrawTitle;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.catalogue.TitleEvent.TitleAvailabilitySet;
import tv.marquee.domain.catalogue.TitleEvent.TitleCreditsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitleDetailsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitleKeywordsRevised;
import tv.marquee.domain.catalogue.TitleEvent.TitlePopularityMeasured;
import tv.marquee.domain.catalogue.TitleEvent.TitleWithdrawn;
import tv.marquee.domain.catalogue.TitleRefusal.AvailabilityInThePast;
import tv.marquee.domain.catalogue.TitleRefusal.TitleAlreadyAdded;
import tv.marquee.domain.catalogue.TitleRefusal.TitleGone;
import tv.marquee.domain.catalogue.TitleRefusal.TitleUnknown;
import tv.marquee.domain.shared.TitleId;

class TitleTest {

    private static final TitleId ID = TitleId.tmdb(653);
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final TitleDetails DETAILS = details("Nosferatu");
    private static final TitleDetails CORRECTED = details("Nosferatu, a Symphony of Horror");
    private static final Credits CREDITS = new Credits(
            List.of(new Credits.CastMember(Person.named("Max Schreck"), "Count Orlok")),
            List.of(new Credits.CrewMember(Person.named("F. W. Murnau"), "Director")));
    private static final List<Keyword> KEYWORDS = List.of(new Keyword(3133, "vampire"));
    private static final Popularity POPULARITY = new Popularity(21.5, 7.7, 2_400);
    private final Scenario<Title, TitleCommand, TitleEvent> scenario =
            new Scenario<>(Title.NONE, Title::decide, Title::evolve, List.of());
    private final Scenario<Title, TitleCommand, TitleEvent> listed =
            scenario.given(List.of(new TitleAdded(ID, DETAILS, NOW)));
    private final Scenario<Title, TitleCommand, TitleEvent> withdrawn =
            scenario.given(List.of(new TitleAdded(ID, DETAILS, NOW), new TitleWithdrawn(ID, NOW)));

    private static final Instant LATER = NOW.plusSeconds(3_600);
    private final Scenario<Title, TitleCommand, TitleEvent> leaving =
            scenario.given(List.of(new TitleAdded(ID, DETAILS, NOW), new TitleAvailabilitySet(ID, LATER, NOW)));

    @Test
    void aNewTitleIsAdded() {
        scenario.when(new AddTitle(ID, DETAILS, NOW)).then(List.of(new TitleAdded(ID, DETAILS, NOW)));
    }

    @Test
    void addingATitleAgainChangesNothing() {
        listed.when(new AddTitle(ID, DETAILS, NOW)).thenNothing();
    }

    @Test
    void aTitleCannotBeAddedAgainWithOtherDetails() {
        listed.when(new AddTitle(ID, CORRECTED, NOW)).thenRefused(new TitleAlreadyAdded(ID));
    }

    @Test
    void aWithdrawnTitleCanReturn() {
        withdrawn.when(new AddTitle(ID, DETAILS, NOW)).then(List.of(new TitleAdded(ID, DETAILS, NOW)));
    }

    @Test
    void detailsAreRevised() {
        listed.when(new ReviseDetails(ID, CORRECTED, NOW)).then(List.of(new TitleDetailsRevised(ID, CORRECTED, NOW)));
    }

    @Test
    void equalDetailsAreNoRevision() {
        listed.when(new ReviseDetails(ID, DETAILS, NOW)).thenNothing();
    }

    @Test
    void anUnknownTitleCannotBeRevised() {
        scenario.when(new ReviseDetails(ID, DETAILS, NOW)).thenRefused(new TitleUnknown(ID));
    }

    @Test
    void aWithdrawnTitleCannotBeRevised() {
        withdrawn.when(new ReviseCredits(ID, CREDITS, NOW)).thenRefused(new TitleGone(ID));
    }

    @Test
    void creditsKeywordsAndPopularityAreRevisedOnce() {
        listed.when(new ReviseCredits(ID, CREDITS, NOW)).then(List.of(new TitleCreditsRevised(ID, CREDITS, NOW)));
        listed.when(new ReviseKeywords(ID, KEYWORDS, NOW)).then(List.of(new TitleKeywordsRevised(ID, KEYWORDS, NOW)));
        listed.when(new MeasurePopularity(ID, POPULARITY, NOW))
                .then(List.of(new TitlePopularityMeasured(ID, POPULARITY, NOW)));
        Scenario<Title, TitleCommand, TitleEvent> described = scenario.given(List.of(
                new TitleAdded(ID, DETAILS, NOW),
                new TitleCreditsRevised(ID, CREDITS, NOW),
                new TitleKeywordsRevised(ID, KEYWORDS, NOW),
                new TitlePopularityMeasured(ID, POPULARITY, NOW)));
        described.when(new ReviseCredits(ID, CREDITS, NOW)).thenNothing();
        described.when(new ReviseKeywords(ID, KEYWORDS, NOW)).thenNothing();
        described.when(new MeasurePopularity(ID, POPULARITY, NOW)).thenNothing();
    }

    @Test
    void aSourcesDescriptionOfANewTitleAddsAllThatItSays() {
        scenario.when(new DescribeTitle(ID, DETAILS, CREDITS, KEYWORDS, POPULARITY, NOW))
                .then(List.of(
                        new TitleAdded(ID, DETAILS, NOW),
                        new TitleCreditsRevised(ID, CREDITS, NOW),
                        new TitleKeywordsRevised(ID, KEYWORDS, NOW),
                        new TitlePopularityMeasured(ID, POPULARITY, NOW)));
    }

    @Test
    void aSourcesDescriptionRevisesOnlyWhatDiffers() {
        scenario.given(List.of(
                        new TitleAdded(ID, DETAILS, NOW),
                        new TitleCreditsRevised(ID, CREDITS, NOW),
                        new TitleKeywordsRevised(ID, KEYWORDS, NOW)))
                .when(new DescribeTitle(ID, CORRECTED, CREDITS, KEYWORDS, Popularity.UNKNOWN, NOW))
                .then(List.of(new TitleDetailsRevised(ID, CORRECTED, NOW)));
    }

    @Test
    void aTitleIsWithdrawnOnce() {
        listed.when(new WithdrawTitle(ID, NOW)).then(List.of(new TitleWithdrawn(ID, NOW)));
        withdrawn.when(new WithdrawTitle(ID, NOW)).thenNothing();
        scenario.when(new WithdrawTitle(ID, NOW)).thenRefused(new TitleUnknown(ID));
    }

    @Test
    void aTitleLeavesWhenTheRightToShowItEndsAndNotBefore() {
        listed.when(new SetAvailability(ID, LATER, NOW)).then(List.of(new TitleAvailabilitySet(ID, LATER, NOW)));
        leaving.when(new SetAvailability(ID, LATER, NOW)).thenNothing();
        leaving.when(new EndAvailability(ID, LATER.minusNanos(1))).thenNothing();
        leaving.when(new EndAvailability(ID, LATER)).then(List.of(new TitleWithdrawn(ID, LATER)));
    }

    @Test
    void aTitleWhoseEndWasMovedOrTakenBackStays() {
        Instant evenLater = LATER.plusSeconds(60);
        leaving.and(new TitleAvailabilitySet(ID, evenLater, NOW))
                .when(new EndAvailability(ID, LATER))
                .thenNothing();
        leaving.when(new SetAvailability(ID, null, NOW)).then(List.of(new TitleAvailabilitySet(ID, null, NOW)));
        leaving.and(new TitleAvailabilitySet(ID, null, NOW))
                .when(new EndAvailability(ID, LATER))
                .thenNothing();
        listed.when(new SetAvailability(ID, null, NOW)).thenNothing();
    }

    @Test
    void aSourceThatGoesOnDescribingATitleDoesNotBringItBackWhenItsTimeIsOver() {
        Scenario<Title, TitleCommand, TitleEvent> over = leaving.and(new TitleWithdrawn(ID, LATER));
        over.when(new DescribeTitle(ID, CORRECTED, CREDITS, KEYWORDS, POPULARITY, LATER))
                .thenNothing();
        over.when(new SetAvailability(ID, null, LATER))
                .then(List.of(new TitleAvailabilitySet(ID, null, LATER), new TitleAdded(ID, DETAILS, LATER)));
    }

    @Test
    void anEndInThePastIsRefusedAndSoIsOneOfATitleThatIsGoneForAnotherReason() {
        listed.when(new SetAvailability(ID, NOW, NOW)).thenRefused(new AvailabilityInThePast(ID, NOW));
        withdrawn.when(new SetAvailability(ID, LATER, NOW)).thenRefused(new TitleGone(ID));
        scenario.when(new SetAvailability(ID, LATER, NOW)).thenRefused(new TitleUnknown(ID));
    }

    @Test
    void aCorrectionReplayedAfterAWithdrawalDoesNotBringTheTitleBack() {
        Title gone = Title.evolve(new Title.Withdrawn(Unlisted.NOTHING), new TitleDetailsRevised(ID, DETAILS, NOW));
        assertThat(gone).isInstanceOf(Title.Withdrawn.class);
    }

    @Test
    void aTitleWithoutANameIsNotATitle() {
        assertThatThrownBy(() -> details(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("title is empty");
    }

    @Test
    void peopleOfOneNameAreOnePersonWhateverTheAccents() {
        assertThat(Person.named("Renée Falconetti").id())
                .isEqualTo(Person.named("Renee  Falconetti").id());
    }

    private static TitleDetails details(String name) {
        return new TitleDetails(
                name,
                "Nosferatu, eine Symphonie des Grauens",
                "A clerk visits a count.",
                "",
                null,
                94,
                "de",
                List.of("de"),
                List.of(new Genre(27, "Horror")),
                List.of("DE"),
                List.of(),
                0,
                0,
                null,
                "tt0013442",
                null);
    }
}

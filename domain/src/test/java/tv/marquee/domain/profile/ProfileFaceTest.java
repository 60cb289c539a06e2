package tv.marquee.domain.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.Scenario;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.DeleteProfile;
import tv.marquee.domain.profile.ProfileCommand.DescribeProfile;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.profile.ProfileCommand.RemovePin;
import tv.marquee.domain.profile.ProfileCommand.SetPersonalisation;
import tv.marquee.domain.profile.ProfileCommand.SetPin;
import tv.marquee.domain.profile.ProfileCommand.SetProfileRestriction;
import tv.marquee.domain.profile.ProfileEvent.PersonalisationSet;
import tv.marquee.domain.profile.ProfileEvent.PinRemoved;
import tv.marquee.domain.profile.ProfileEvent.PinSet;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.ProfileDeleted;
import tv.marquee.domain.profile.ProfileEvent.ProfileDescribed;
import tv.marquee.domain.profile.ProfileEvent.ProfileRestrictionSet;
import tv.marquee.domain.profile.ProfileRefusal.ProfileAlreadyCreated;
import tv.marquee.domain.profile.ProfileRefusal.ProfileUnknown;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;

class ProfileFaceTest {

    private static final ProfileId ME = new ProfileId(new UUID(1, 1));
    private static final AccountId ACCOUNT = new AccountId(new UUID(2, 2));
    private static final Instant NOW = Instant.parse("2026-03-01T20:00:00Z");
    private static final Face CHILD = new Face("Zoé", Avatar.OWL, "fr", Maturity.SEVEN, true);
    private static final PinHash PIN = new PinHash("$argon2id$one");
    private static final PinHash OTHER_PIN = new PinHash("$argon2id$two");
    private static final ProfileCreated CREATED = new ProfileCreated(ME, ACCOUNT, "Zoé", Maturity.SEVEN, NOW);
    private static final ProfileDeleted DELETED = new ProfileDeleted(ME, ACCOUNT, NOW);

    private final Scenario<Profile, ProfileCommand, ProfileEvent> scenario =
            new Scenario<>(Profile.NONE, Profile::decide, Profile::evolve, List.of());

    @Test
    void aProfileIsBornWithItsFaceAndItsPin() {
        scenario.when(new CreateProfile(ME, ACCOUNT, CHILD, PIN, false, NOW))
                .then(List.of(CREATED, new ProfileDescribed(ME, CHILD, NOW), new PinSet(ME, PIN, NOW)));
    }

    @Test
    void whatIsSaidOfEveryNewProfileIsNotSaidTwice() {
        scenario.when(new CreateProfile(ME, ACCOUNT, Face.of("Zoé", Maturity.SEVEN), null, false, NOW))
                .then(List.of(CREATED));
    }

    @Test
    void aProfileOfARestrictedAccountIsBornRestrictedAndReleasedWithIt() {
        ProfileRestrictionSet restricted = new ProfileRestrictionSet(ME, true, NOW);
        scenario.when(new CreateProfile(ME, ACCOUNT, Face.of("Zoé", Maturity.SEVEN), null, true, NOW))
                .then(List.of(CREATED, restricted));
        scenario.given(List.of(CREATED, restricted))
                .when(new SetProfileRestriction(ME, true, NOW))
                .thenNothing();
        scenario.given(List.of(CREATED, restricted))
                .when(new SetProfileRestriction(ME, false, NOW))
                .then(List.of(new ProfileRestrictionSet(ME, false, NOW)));
    }

    @Test
    void whatAPersonDoesHasASayUntilTheyWantItOtherwise() {
        PersonalisationSet declined = new PersonalisationSet(ME, false, NOW);
        scenario.given(List.of(CREATED))
                .when(new SetPersonalisation(ME, true, NOW))
                .then(List.of());
        scenario.given(List.of(CREATED))
                .when(new SetPersonalisation(ME, false, NOW))
                .then(List.of(declined));
        scenario.given(List.of(CREATED, declined))
                .when(new SetPersonalisation(ME, true, NOW))
                .then(List.of(new PersonalisationSet(ME, true, NOW)));
    }

    @Test
    void aProfilePresentsItselfOtherwise() {
        scenario.given(List.of(CREATED))
                .when(new DescribeProfile(ME, CHILD, NOW))
                .then(List.of(new ProfileDescribed(ME, CHILD, NOW)));
    }

    @Test
    void theSameFaceAgainChangesNothing() {
        scenario.given(List.of(CREATED, new ProfileDescribed(ME, CHILD, NOW)))
                .when(new DescribeProfile(ME, CHILD, NOW))
                .thenNothing();
    }

    @Test
    void aPinIsSetReplacedAndRemoved() {
        scenario.given(List.of(CREATED)).when(new SetPin(ME, PIN, NOW)).then(List.of(new PinSet(ME, PIN, NOW)));
        scenario.given(List.of(CREATED, new PinSet(ME, PIN, NOW)))
                .when(new SetPin(ME, OTHER_PIN, NOW))
                .then(List.of(new PinSet(ME, OTHER_PIN, NOW)));
        scenario.given(List.of(CREATED, new PinSet(ME, PIN, NOW)))
                .when(new RemovePin(ME, NOW))
                .then(List.of(new PinRemoved(ME, NOW)));
    }

    @Test
    void aPinThatIsNotThereNeedsNoRemoving() {
        scenario.given(List.of(CREATED)).when(new RemovePin(ME, NOW)).thenNothing();
        scenario.given(List.of(CREATED, new PinSet(ME, PIN, NOW), new PinRemoved(ME, NOW)))
                .when(new RemovePin(ME, NOW))
                .thenNothing();
    }

    @Test
    void ratingsOutliveAChangeOfFaceAndPin() {
        TitleId film = TitleId.tmdb(653);
        scenario.given(List.of(
                        CREATED,
                        new ProfileEvent.TitleRated(ME, film, new Stars(8), NOW),
                        new ProfileDescribed(ME, CHILD, NOW),
                        new PinSet(ME, PIN, NOW)))
                .when(new RateTitle(ME, film, new Stars(8), NOW))
                .thenNothing();
    }

    @Test
    void aProfileIsDeletedOnceAndForEver() {
        scenario.given(List.of(CREATED)).when(new DeleteProfile(ME, NOW)).then(List.of(DELETED));
        scenario.given(List.of(CREATED, DELETED))
                .when(new DeleteProfile(ME, NOW))
                .thenNothing();
        scenario.given(List.of(CREATED, DELETED))
                .when(new CreateProfile(ME, ACCOUNT, CHILD, null, false, NOW))
                .thenRefused(new ProfileAlreadyCreated(ME));
    }

    @Test
    void nobodyChangesWhatIsNotThere() {
        for (List<ProfileEvent> past : List.of(List.<ProfileEvent>of(), List.<ProfileEvent>of(CREATED, DELETED))) {
            scenario.given(past).when(new DescribeProfile(ME, CHILD, NOW)).thenRefused(new ProfileUnknown(ME));
            scenario.given(past).when(new SetPin(ME, PIN, NOW)).thenRefused(new ProfileUnknown(ME));
            scenario.given(past).when(new RemovePin(ME, NOW)).thenRefused(new ProfileUnknown(ME));
            scenario.given(past)
                    .when(new RateTitle(ME, TitleId.tmdb(1), new Stars(1), NOW))
                    .thenRefused(new ProfileUnknown(ME));
        }
        scenario.when(new DeleteProfile(ME, NOW)).thenRefused(new ProfileUnknown(ME));
    }

    @Test
    void aChildsProfileSeesNothingStrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Face("Zoé", Avatar.OWL, null, Maturity.SIXTEEN, true))
                .withMessage("maturity is too strong for a child's profile");
    }

    @Test
    void aHashDoesNotShowInText() {
        assertThat(PIN).hasToString("PinHash[hidden]");
    }
}

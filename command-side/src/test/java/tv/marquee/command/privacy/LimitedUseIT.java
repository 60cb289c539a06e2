package tv.marquee.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.command.Facts.AT;
import static tv.marquee.command.Facts.open;
import static tv.marquee.command.Soon.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.marquee.command.Facts;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.store.Histories;
import tv.marquee.domain.account.Account;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.privacy.DataSubjectRequest.InForce;
import tv.marquee.domain.privacy.DataSubjectRequest.Settled;
import tv.marquee.domain.privacy.RequestCommand.ApproveRequest;
import tv.marquee.domain.privacy.RequestCommand.LiftRestriction;
import tv.marquee.domain.privacy.RequestCommand.ReceiveRequest;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.privacy.RequestKind;
import tv.marquee.domain.profile.Profile;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.DeleteProfile;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;

class LimitedUseIT {

    private static final AccountId OFFICER = new AccountId(UUID.randomUUID());

    private static TestHouse house;

    private final OpenAccount ada = open("ada-" + UUID.randomUUID() + "@example.org");
    private final ProfileId grownUp = Facts.someone();
    private final ProfileId gone = Facts.someone();

    @BeforeAll
    static void start() {
        house = TestHouse.selling(
                TestDatabase.create(),
                Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), AT.plusSeconds(60))));
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @BeforeEach
    void anAccountWithAProfileAndOneThatWasDeleted() {
        house.commands().send(ada, null);
        house.commands().send(new CreateProfile(grownUp, ada.account(), "Ada", Maturity.EIGHTEEN, AT), null);
        house.commands().send(new CreateProfile(gone, ada.account(), "Zoé", Maturity.SEVEN, AT), null);
        house.commands().send(new DeleteProfile(gone, AT), null);
    }

    @Test
    void aRestrictionHoldsForTheAccountAndItsProfilesUntilItIsLifted() {
        RequestId request = approved(RequestKind.RESTRICTION);
        await(() -> state(request.stream()) instanceof InForce);
        assertThat(account().restricted()).isTrue();
        assertThat(profile().restricted()).isTrue();
        assertThat(profile().personalised()).as("what the person wished").isTrue();

        house.commands().send(new LiftRestriction(request, OFFICER, AT), null);
        await(() -> !profile().restricted());
        assertThat(account().restricted()).isFalse();
    }

    @Test
    void anObjectionIsWhatTheProfilesWouldSayThemselves() {
        RequestId request = approved(RequestKind.OBJECTION);
        await(() -> state(request.stream()) instanceof Settled);

        assertThat(profile().personalised()).isFalse();
        assertThat(profile().restricted()).isFalse();
    }

    @Test
    void anObjectionThatIsCarriedOutAgainLeavesARestrictionInForce() {
        RequestId objection = approved(RequestKind.OBJECTION);
        await(() -> state(objection.stream()) instanceof Settled);
        RequestId restriction = approved(RequestKind.RESTRICTION);
        await(() -> state(restriction.stream()) instanceof InForce);

        house.get(WhenUseIsLimitedThenProfilesFollow.class).limit(objection);

        assertThat(account().restricted()).isTrue();
        assertThat(profile().restricted()).isTrue();
    }

    private RequestId approved(RequestKind kind) {
        RequestId request = new RequestId(UUID.randomUUID());
        house.commands().send(new ReceiveRequest(request, ada.account(), kind, ada.account(), AT), null);
        house.commands().send(new ApproveRequest(request, OFFICER, AT), null);
        return request;
    }

    private Account.Open account() {
        return (Account.Open) state(ada.stream());
    }

    private Profile.Active profile() {
        return (Profile.Active) state(StreamId.of(grownUp));
    }

    private static Object state(StreamId stream) {
        return house.get(Histories.class).state(stream);
    }
}

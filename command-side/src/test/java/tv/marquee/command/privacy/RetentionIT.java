package tv.marquee.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.command.Facts.AT;
import static tv.marquee.command.Facts.add;
import static tv.marquee.command.Facts.open;
import static tv.marquee.command.Facts.someone;
import static tv.marquee.command.Facts.title;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.gateway.PersonalLog;
import tv.marquee.command.gateway.Retention;
import tv.marquee.command.gateway.Retention.Idle;
import tv.marquee.command.gateway.Retention.Told;
import tv.marquee.domain.account.AccountCommand.NoteLookup;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.account.EmailAddress;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.privacy.RejectionGround;
import tv.marquee.domain.privacy.RequestCommand.CarryOutRetention;
import tv.marquee.domain.privacy.RequestCommand.EndRetention;
import tv.marquee.domain.privacy.RequestCommand.RejectRequest;
import tv.marquee.domain.privacy.RequestCommand.WithdrawRequest;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;

class RetentionIT {

    private static final Instant LATER = AT.plus(Duration.ofDays(3 * 366));

    private static final Retention.Due NOTHING = new Retention.Due("P3Y", List.of(), List.of(), List.of());

    private HikariDataSource database;
    private TestHouse house;
    private AccountId account;
    private ProfileId profile;

    @BeforeEach
    void anAccountWithAProfile() {
        database = TestDatabase.create();
        house = TestHouse.on(database);
        house.commands().send(add(1), null);
        OpenAccount open = open("ada@example.org");
        account = open.account();
        profile = someone();
        house.commands().send(open, null);
        house.commands().send(new CreateProfile(profile, account, "Ada", Maturity.EIGHTEEN, AT), null);
        house.commands()
                .send(
                        new OpenAccount(
                                new AccountId(UUID.randomUUID()),
                                new EmailAddress("staff@example.org"),
                                open.passwordHash(),
                                "Olivia",
                                1980,
                                "CH",
                                Role.PRIVACY_OFFICER,
                                AT),
                        null);
    }

    @AfterEach
    void stop() {
        house.close();
    }

    @Test
    void theHolderOfAnAccountThatNobodyUsedIsToldOnceAndForgottenAMonthLater() {
        rated(AT.plusSeconds(60));
        assertThat(due(AT.plus(Duration.ofDays(1_000))).tell()).isEmpty();
        house.commands()
                .send(
                        new NoteLookup(account, new AccountId(UUID.randomUUID()), "profile", LATER.minusSeconds(9)),
                        null);
        assertThat(house.get(PersonalLog.class).lookups(account, 5)).hasSize(1);
        assertThat(due(LATER).tell())
                .as("no staff, and that others looked is no use")
                .containsExactly(new Idle(account, AT.plusSeconds(60)));

        RequestId request = told(LATER);

        assertThat(due(LATER.plus(Duration.ofDays(20)))).isEqualTo(NOTHING);
        Instant over = LATER.plus(Duration.ofDays(35));
        assertThat(due(over).forget()).containsExactly(new Told(request, account));
        house.commands().send(new CarryOutRetention(request, over), null);
        assertThat(due(over)).isEqualTo(NOTHING);
    }

    @Test
    void whoComesBackIsKeptForAsLongAgain() {
        RequestId request = told(LATER);
        Instant back = LATER.plus(Duration.ofDays(9));
        rated(back);
        assertThat(due(back.plusSeconds(1)).keep()).containsExactly(new Told(request, account));
        house.commands().send(new WithdrawRequest(request, account, back.plusSeconds(1)), null);

        assertThat(due(back.plus(Duration.ofDays(1_000)))).isEqualTo(NOTHING);
        assertThat(due(back.plus(Duration.ofDays(1_100))).tell())
                .extracting(Idle::account)
                .containsExactly(account);
    }

    @Test
    void whomAnOfficerKeepsIsNotToldAgainTheNextDay() {
        RequestId request = told(LATER);
        house.commands()
                .send(
                        new RejectRequest(
                                request,
                                new AccountId(UUID.randomUUID()),
                                RejectionGround.LAW_REQUIRES_KEEPING,
                                LATER.plusSeconds(9)),
                        null);

        assertThat(due(LATER.plus(Duration.ofDays(90)))).isEqualTo(NOTHING);
    }

    @Test
    void whereAccountsAreKeptForEverNobodyIsTold() {
        try (TestHouse keeping = TestHouse.on(database, Map.of("marquee.retention.inactive-accounts", "off"))) {
            assertThat(keeping.get(Retention.class).due(LATER))
                    .isEqualTo(new Retention.Due("off", List.of(), List.of(), List.of()));
        }
    }

    private Retention.Due due(Instant now) {
        return house.get(Retention.class).due(now);
    }

    private RequestId told(Instant at) {
        RequestId request = new RequestId(UUID.randomUUID());
        house.commands().send(new EndRetention(request, account, at), null);
        return request;
    }

    private void rated(Instant at) {
        house.commands().send(new RateTitle(profile, title(1), new Stars(8), at), null);
    }
}

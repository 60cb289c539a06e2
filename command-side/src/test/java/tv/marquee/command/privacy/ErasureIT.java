package tv.marquee.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.marquee.command.Facts.AT;
import static tv.marquee.command.Facts.open;
import static tv.marquee.command.Soon.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.Facts;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.store.Errand;
import tv.marquee.command.store.Errands;
import tv.marquee.command.store.Histories;
import tv.marquee.command.store.StreamEvent;
import tv.marquee.command.store.Streams;
import tv.marquee.command.store.SubjectKeyTable;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.ledger.Forgotten;
import tv.marquee.domain.privacy.DataSubjectRequest.Settled;
import tv.marquee.domain.privacy.PrivacyRefusal.SubjectIsForgotten;
import tv.marquee.domain.privacy.RequestCommand.ApproveRequest;
import tv.marquee.domain.privacy.RequestCommand.ReceiveRequest;
import tv.marquee.domain.privacy.RequestEvent.SubjectForgotten;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.privacy.RequestKind;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.DeleteProfile;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.StreamId;

class ErasureIT {

    private static final AccountId OFFICER = new AccountId(UUID.randomUUID());

    private static HikariDataSource database;
    private static TestHouse house;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        house = TestHouse.selling(
                database, Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), AT.plusSeconds(60))));
        jdbc = new JdbcTemplate(database);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void anApprovedErasureForgetsTheAccountAndAllItsProfilesTheDeletedOnesToo() {
        OpenAccount ada = open("ada-erased@example.org");
        ProfileId profile = Facts.someone();
        ProfileId deleted = Facts.someone();
        OpenAccount bob = open("bob-stays@example.org");
        house.commands().sendAll(List.of(ada, bob));
        house.commands().send(create(profile, ada), null);
        house.commands().send(create(deleted, ada), null);
        house.commands().send(new DeleteProfile(deleted, AT), null);
        house.get(Errands.class)
                .remember(new Errand("title-availability", ada.account() + "/never", AT.plus(Duration.ofDays(365))));

        RequestId request = approved(ada);
        await(() -> house.get(Histories.class).state(request.stream()) instanceof Settled);

        assertThat(events(ada.stream())).hasOnlyElementsOfType(Forgotten.class);
        assertThat(events(StreamId.of(profile))).hasOnlyElementsOfType(Forgotten.class);
        assertThat(events(StreamId.of(deleted))).hasOnlyElementsOfType(Forgotten.class);
        assertThat(events(request.stream()).stream().filter(SubjectForgotten.class::isInstance))
                .extracting(event -> ((SubjectForgotten) event).subject())
                .containsExactlyInAnyOrder(ada.stream(), StreamId.of(profile), StreamId.of(deleted));
        Credentials credentials = house.get(Credentials.class);
        assertThat(credentials.find(ada.email())).isEmpty();
        assertThat(credentials.validSince(ada.account())).isEqualTo(Instant.MAX);
        assertThat(credentials.find(bob.email())).contains(bob.account());
        assertThat(rowsWith(ada.account())).isZero();
        assertThat(events(bob.stream())).noneMatch(Forgotten.class::isInstance);
        OpenAccount again =
                new OpenAccount(ada.account(), ada.email(), ada.passwordHash(), "Ada", 1980, "GB", ada.role(), AT);
        OpenAccount eve = open("eve-arrives@example.org");
        assertThat(house.commands().sendAll(List.of(again, eve)).refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(new SubjectIsForgotten(ada.stream())));
        assertThat(events(eve.stream())).hasSize(1);
        assertThatThrownBy(() -> house.commands().send(create(Facts.someone(), ada), null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(new SubjectIsForgotten(ada.stream())));
    }

    @Test
    void anErasureThatWasInterruptedAfterAnyStepGoesOnAndEndsOnce() {
        OpenAccount ada = open("ada-interrupted@example.org");
        house.commands().send(ada, null);
        house.get(SubjectKeyTable.class).destroy(List.of(ada.account().toString()));

        RequestId request = approved(ada);
        await(() -> house.get(Histories.class).state(request.stream()) instanceof Settled);
        long before = events(request.stream()).size();
        house.get(WhenErasureIsApprovedThenForget.class).forget(request);

        assertThat(events(request.stream())).hasSize((int) before);
        assertThat(house.get(Credentials.class).find(ada.email())).isEmpty();
    }

    private static RequestId approved(OpenAccount who) {
        RequestId request = new RequestId(UUID.randomUUID());
        house.commands().send(new ReceiveRequest(request, who.account(), RequestKind.ERASURE, who.account(), AT), null);
        house.commands().send(new ApproveRequest(request, OFFICER, AT), null);
        return request;
    }

    private static CreateProfile create(ProfileId profile, OpenAccount owner) {
        return new CreateProfile(profile, owner.account(), "Ada", Maturity.EIGHTEEN, AT);
    }

    private static List<Object> events(StreamId stream) {
        return house.get(Streams.class).read(stream, 0).stream()
                .<Object>map(StreamEvent::event)
                .toList();
    }

    private static long rowsWith(AccountId account) {
        return List.of(
                        "select count(*) from event_store.credential where account_id::text = ?",
                        "select count(*) from event_store.profile_seat where account_id::text = ?",
                        "select count(*) from event_store.snapshot where stream_id = ?",
                        "select count(*) from event_store.scheduled_tasks where position(? in task_instance) > 0")
                .stream()
                .mapToLong(query -> jdbc.queryForObject(query, Long.class, account.toString()))
                .sum();
    }
}

package tv.marquee.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tv.marquee.command.Facts.add;
import static tv.marquee.command.Facts.create;
import static tv.marquee.command.Facts.rate;
import static tv.marquee.command.Facts.someone;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.gateway.BulkReceipt;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.command.store.EventLog;
import tv.marquee.command.store.StreamEvent;
import tv.marquee.command.store.Streams;
import tv.marquee.domain.catalogue.TitleCommand.AddTitle;
import tv.marquee.domain.catalogue.TitleCommand.WithdrawTitle;
import tv.marquee.domain.catalogue.TitleRefusal.TitleAlreadyAdded;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.profile.ProfileRefusal.ProfileUnknown;
import tv.marquee.domain.profile.ProfileRefusal.RatedTitleUnknown;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.StreamId;

class CommandsIT {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private static HikariDataSource database;
    private static TestHouse house;
    private static TestHouse otherProcess;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        house = TestHouse.on(database);
        otherProcess = TestHouse.on(TestDatabase.another(database));
        house.commands().send(add(1), null);
        house.commands().send(add(2), null);
    }

    @AfterAll
    static void stop() {
        otherProcess.close();
        house.close();
    }

    @Test
    void aReceiptCarriesThePositionOfTheLastEvent() {
        ProfileId profile = someone();
        Receipt created = house.commands().send(create(profile), TRACE);
        Receipt rated = house.commands().send(rate(profile, 1, 9), TRACE);

        assertThat(created.events()).isEqualTo(1);
        assertThat(rated.position()).isGreaterThan(created.position());
        Envelope stored = at(rated.position());
        assertThat(stored.stream()).isEqualTo(StreamId.of(profile));
        assertThat(stored.sequence()).isEqualTo(1);
        assertThat(stored.owner()).isEqualTo(profile.toString());
        assertThat(stored.traceparent()).isEqualTo(TRACE);
        assertThat(stored.name()).hasToString("profile.title-rated/1");
    }

    @Test
    void aRepeatedCommandChangesNothingAndAnswersWithTheEndOfItsStream() {
        ProfileId profile = someone();
        house.commands().send(create(profile), null);
        Receipt first = house.commands().send(rate(profile, 1, 9), null);
        Receipt again = house.commands().send(rate(profile, 1, 9), null);

        assertThat(again).isEqualTo(new Receipt(first.position(), 0));
    }

    @Test
    void aTitleThatWasNeverAddedCannotBeRated() {
        ProfileId profile = someone();
        house.commands().send(create(profile), null);

        assertThat(refusal(rate(profile, 999, 9))).isInstanceOf(RatedTitleUnknown.class);
        house.commands().send(add(999), null);
        assertThat(house.commands().send(rate(profile, 999, 9), null).events()).isEqualTo(1);
    }

    @Test
    void aRefusedCommandLeavesNothingBehind() {
        ProfileId profile = someone();

        assertThat(refusal(rate(profile, 1, 9))).isEqualTo(new ProfileUnknown(profile));
        assertThat(history(profile)).isEmpty();
    }

    @Test
    void whatAnotherProcessChangedIsSeenEvenWhenNothingWouldFollow() {
        ProfileId profile = someone();
        house.commands().send(create(profile), null);
        house.commands().send(rate(profile, 1, 8), null);
        otherProcess.commands().send(rate(profile, 1, 2), null);

        assertThat(house.commands().send(rate(profile, 1, 8), null).events()).isEqualTo(1);
        assertThat(otherProcess.commands().send(rate(profile, 1, 8), null).events())
                .isZero();
    }

    @Test
    void whatAnotherProcessCreatedIsNotRefusedFromMemory() {
        house.commands().send(add(501), null);
        otherProcess.commands().send(add(501), null);
        otherProcess.commands().send(new WithdrawTitle(add(501).title(), add(501).at()), null);

        assertThat(house.commands().send(add(501), null).events()).isEqualTo(1);
    }

    @Test
    void writersRacingOnOneStreamAllSucceedAndTakeEachPlaceOnce() throws Exception {
        ProfileId profile = someone();
        house.commands().send(create(profile), null);
        int writers = 6;
        int ratings = 20;
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<Integer>> done = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                TestHouse process = w % 2 == 0 ? house : otherProcess;
                int writer = w;
                done.add(threads.submit(() -> {
                    int events = 0;
                    for (int i = 0; i < ratings; i++) {
                        events += patiently(process, rate(profile, 1 + writer % 2, 1 + (i + writer) % 10));
                    }
                    return events;
                }));
            }
            int events = 0;
            for (Future<Integer> d : done) {
                events += d.get();
            }
            List<StreamEvent> history = history(profile);
            assertThat(history).hasSize(events + 1);
            assertThat(history).extracting(StreamEvent::sequence).isSorted().doesNotHaveDuplicates();
            assertThat(history.getLast().sequence()).isEqualTo(events);
        }
    }

    @Test
    void manyCommandsAreDecidedEachOnWhatThoseBeforeItLedTo() {
        ProfileId profile = someone();
        BulkReceipt receipt = house.commands()
                .sendAll(List.of(
                        rate(profile, 1, 3),
                        create(profile),
                        rate(profile, 1, 3),
                        rate(profile, 1, 3),
                        rate(profile, 701, 3),
                        add(701),
                        rate(profile, 701, 3)));

        assertThat(receipt.events()).isEqualTo(4);
        assertThat(receipt.refused())
                .extracting(BulkReceipt.RefusedCommand::refusal)
                .containsExactly(
                        new ProfileUnknown(profile),
                        new RatedTitleUnknown(profile, rate(profile, 701, 3).title()));
        assertThat(at(receipt.position()).sequence()).isEqualTo(2);
    }

    @Test
    void theSameManyCommandsAgainLeadToNothing() {
        ProfileId profile = someone();
        List<DomainCommand> commands = List.of(create(profile), rate(profile, 1, 3), rate(profile, 2, 4), add(702));

        assertThat(house.commands().sendAll(commands).events()).isEqualTo(4);
        assertThat(otherProcess.commands().sendAll(commands)).isEqualTo(new BulkReceipt(0, 0, List.of()));
    }

    @Test
    void aRememberedStreamSeesWhatCameInBulk() {
        ProfileId profile = someone();
        house.commands().send(create(profile), null);
        house.commands().sendAll(List.of(rate(profile, 1, 3)));

        assertThat(house.commands().send(rate(profile, 1, 3), null).events()).isZero();
    }

    @Test
    void bulksAndSingleCommandsRacingOnStreamsLoseNothing() throws Exception {
        List<ProfileId> profiles = List.of(someone(), someone(), someone());
        profiles.forEach(p -> house.commands().send(create(p), null));
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<Integer> forwards = threads.submit(() -> bulks(house, profiles));
            Future<Integer> backwards = threads.submit(() -> bulks(otherProcess, profiles.reversed()));
            Future<Integer> single = threads.submit(() -> {
                int events = 0;
                for (int i = 0; i < 60; i++) {
                    events += patiently(house, rate(profiles.get(i % 3), 1, 1 + i % 10));
                }
                return events;
            });
            int stored = forwards.get() + backwards.get() + single.get();
            assertThat(profiles.stream().mapToInt(p -> history(p).size() - 1).sum())
                    .isEqualTo(stored);
        }
    }

    @Test
    void anEventStoreThatIsGoneIsSaidToBeUnavailable() {
        HikariDataSource gone = TestDatabase.create();
        gone.setConnectionTimeout(500);
        try (TestHouse lonely = TestHouse.on(gone)) {
            lonely.commands().send(add(1), null);
            gone.close();
            assertThatThrownBy(() -> lonely.commands().send(add(2), null)).isInstanceOf(CommandsUnavailable.class);
            assertThatThrownBy(() -> lonely.commands().sendAll(List.of(add(2))))
                    .isInstanceOf(CommandsUnavailable.class);
        }
    }

    @Test
    void aTitleThatIsThereWithOtherDetailsIsRefused() {
        house.commands().send(add(801), null);
        AddTitle other = new AddTitle(add(801).title(), add(802).details(), add(801).at());

        assertThat(refusal(other)).isInstanceOf(TitleAlreadyAdded.class);
    }

    private static int bulks(TestHouse process, List<ProfileId> profiles) {
        int events = 0;
        for (int i = 0; i < 8; i++) {
            int halves = 1 + i % 10;
            List<DomainCommand> commands = new ArrayList<>();
            profiles.forEach(p -> commands.add(rate(p, 2, halves)));
            events += patiently(() -> process.commands().sendAll(commands).events());
        }
        return events;
    }

    private static int patiently(TestHouse process, DomainCommand command) {
        return patiently(() -> process.commands().send(command, null).events());
    }

    /** As a client would: what could not be settled in time is sent again. */
    private static int patiently(IntSupplier sending) {
        for (int i = 0; i < 50; i++) {
            try {
                return sending.getAsInt();
            } catch (CommandsUnavailable e) {
                assertThat(e).hasMessageContaining("other writers were faster");
            }
        }
        throw new AssertionError("no end of conflicts");
    }

    private static Refusal refusal(DomainCommand command) {
        try {
            Receipt receipt = house.commands().send(command, null);
            throw new AssertionError("not refused: " + receipt);
        } catch (Refused e) {
            return e.refusal();
        }
    }

    private static List<StreamEvent> history(ProfileId profile) {
        return house.get(Streams.class).read(StreamId.of(profile), 0);
    }

    private static Envelope at(long position) {
        return house.get(EventLog.class).read(position - 1, 1).events().getFirst();
    }

    @Test
    void aRatingIsStoredAsItWasMeant() {
        ProfileId profile = someone();
        house.commands().send(create(profile), null);
        house.commands().send(rate(profile, 1, 7), null);

        assertThat(history(profile).getLast().event())
                .isInstanceOfSatisfying(
                        TitleRated.class, e -> assertThat(e.stars().halves()).isEqualTo(7));
        assertThat(history(profile).getLast().at())
                .isEqualTo(rate(profile, 1, 7).at());
    }
}

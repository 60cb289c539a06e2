package tv.marquee.command.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.command.Facts.add;
import static tv.marquee.command.Facts.create;
import static tv.marquee.command.Facts.rate;
import static tv.marquee.command.Facts.someone;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.Soon;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.command.gateway.Receipt;
import tv.marquee.command.publication.RelayStatus.State;
import tv.marquee.command.store.Commits;
import tv.marquee.command.store.EventLog;
import tv.marquee.command.store.RelayTable;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Watermark;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;

class RelayIT {

    private static final Duration LEASE = Duration.ofMillis(400);
    private static final Duration NOTICE = Duration.ofMillis(50);
    private static final RelaySettings QUICK =
            new RelaySettings(100, Duration.ofMillis(10), LEASE, Duration.ofMillis(100), Duration.ofSeconds(5), NOTICE);

    private final HikariDataSource database = TestDatabase.create();
    private final TestHouse house = TestHouse.on(database);
    private final RecordingOutlet kafka = new RecordingOutlet();
    private final List<Relay> relays = new ArrayList<>();

    @AfterEach
    void stop() {
        relays.forEach(Relay::stop);
        house.close();
    }

    @Test
    void everyEventArrivesOnceAndEachStreamInOrder() throws Exception {
        int stored = store(7, 60);
        start("a");
        kafka.await(k -> k.watermark() >= stored);

        assertThat(kafka.arrived())
                .hasSize(stored)
                .extracting(Envelope::position)
                .isSorted();
        assertThat(kafka.lastWatermark().offsets().values().stream()
                        .mapToLong(o -> o)
                        .sum())
                .isEqualTo(stored);
    }

    @Test
    void aCommitOfThisProcessIsSentWithoutWaitingForATick() throws Exception {
        Relay relay = start(
                "a",
                new RelaySettings(
                        100,
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(5),
                        NOTICE));
        kafka.await(k -> k.watermark() == 0);
        house.get(Commits.class).onCommit(relay::wake);
        Receipt receipt = house.commands().send(add(1), null);

        kafka.await(k -> k.watermark() == receipt.position());
    }

    @Test
    void afterAFailedSendTheBatchIsSentAgainAndNothingIsSkipped() throws Exception {
        int stored = store(5, 50);
        kafka.failNext(4, 60);
        start("a");
        kafka.await(k -> k.watermark() >= stored);

        assertThat(kafka.count()).isGreaterThan(stored);
        assertThatEachStreamIsCompleteAndInOrder(stored);
    }

    @Test
    void whenTheProcessDiesBetweenSendAndNoteTheBatchIsSentTwice() throws Exception {
        int stored = store(1, 20);
        kafka.failNext(1, 100);
        Relay dying = start("a");
        kafka.await(k -> k.count() >= stored);
        dying.stop();
        start("b");
        kafka.await(k -> k.watermark() >= stored);

        assertThat(kafka.count()).isGreaterThan(stored);
        assertThatEachStreamIsCompleteAndInOrder(stored);
    }

    @Test
    void twoRelaysTakeTurns() throws Exception {
        RelaySettings patient = new RelaySettings(
                100,
                Duration.ofMillis(10),
                Duration.ofSeconds(4),
                Duration.ofMillis(100),
                Duration.ofSeconds(5),
                NOTICE);
        Relay first = start("a", patient);
        int before = store(1, 20);
        kafka.await(k -> k.watermark() >= before);
        Relay second = start("b", patient);
        int during = store(1, 20);
        kafka.await(k -> k.watermark() >= before + during);
        kafka.await(k -> first.status().state() == State.SENDING);

        first.stop();
        int after = store(1, 20);
        kafka.await(k -> k.watermark() >= before + during + after);
        assertThat(first.status().state()).isEqualTo(State.STOPPED);
        kafka.await(k -> second.status().state() == State.SENDING);
        assertThat(kafka.arrived()).hasSize(before + during + after);
    }

    @Test
    void aRelayThatLostItsLeaseMovesNothing() {
        RelayTable table = house.get(RelayTable.class);
        Duration over = Duration.ZERO;
        assertThat(table.take("a", LEASE)).isPresent();
        assertThat(table.take("b", LEASE)).isEmpty();
        assertThat(table.advance("b", LEASE, 1, new Watermark(5, Map.of()), "k"))
                .isFalse();
        assertThat(table.advance("a", over, 1, new Watermark(5, Map.of()), "k")).isTrue();

        assertThat(table.take("b", LEASE)).map(RelayTable.Standing::position).contains(5L);
        assertThat(table.advance("a", LEASE, 1, new Watermark(9, Map.of()), "k"))
                .isFalse();
        assertThat(table.take("b", LEASE)).map(RelayTable.Standing::position).contains(5L);
    }

    @Test
    void aBatchOnItsWayCannotUndoThatTheLogIsToBeSentAgain() {
        RelayTable table = house.get(RelayTable.class);
        int round = table.take("a", LEASE).orElseThrow().round();
        table.rewind();

        assertThat(table.advance("a", LEASE, round, new Watermark(5, Map.of()), "k"))
                .isFalse();
        assertThat(table.take("a", LEASE)).map(RelayTable.Standing::position).contains(0L);
    }

    @Test
    void anEmptyKafkaIsFilledFromTheStart() throws Exception {
        int stored = store(3, 20);
        start("a");
        kafka.await(k -> k.watermark() >= stored);
        kafka.makeAnew();

        kafka.await(k -> k.count() >= stored && k.watermark() >= stored);
        assertThatEachStreamIsCompleteAndInOrder(stored);
    }

    @Test
    void aKafkaThatLostRecordsGetsTheWholeLogAgain() throws Exception {
        int stored = store(3, 20);
        Relay relay = start("a");
        kafka.await(k -> k.watermark() >= stored);
        relay.stop();
        kafka.loseTail();
        start("b");

        kafka.await(k -> k.count() >= stored && k.watermark() >= stored);
        assertThatEachStreamIsCompleteAndInOrder(stored);
    }

    @Test
    void aKafkaMadeAnewBeginsWithTheFirstEventThoughLaterOnesCameBeforeThatWasSeen() throws Exception {
        int stored = store(3, 20);
        Relay relay = start("a");
        kafka.await(k -> k.watermark() >= stored);
        relay.stop();
        kafka.makeAnew();
        kafka.send(house.get(EventLog.class).read(stored - 10, 5).events());
        start("b");

        kafka.await(k -> k.count() >= stored && k.watermark() >= stored);
        assertThat(kafka.arrived()).extracting(Envelope::position).isSorted();
    }

    @Test
    void anotherKafkaThatHoldsEventsIsLeftAlone() throws Exception {
        int stored = store(1, 20);
        Relay relay = start("a");
        kafka.await(k -> k.watermark() >= stored);
        kafka.makeAnotherThatIsInUse();

        Soon.await(() -> relay.status().state() == State.HELD_UP);
        assertThat(kafka.arrived()).isEmpty();
    }

    @Test
    void anOperatorCanHaveEverythingSentAgain() throws Exception {
        int stored = store(3, 20);
        Relay relay = start("a");
        kafka.await(k -> k.watermark() >= stored);
        relay.refill();

        kafka.await(k -> k.count() >= 2 * stored);
        assertThatEachStreamIsCompleteAndInOrder(stored);
    }

    @Test
    void whileKafkaIsAwayCommandsAreAcceptedAndTheLagShows() throws Exception {
        kafka.failNext(Integer.MAX_VALUE, 0);
        Relay relay = start("a");
        int stored = store(1, 20);

        assertThat(relay.status().lag()).isEqualTo(stored);
        kafka.failNext(0, 0);
        kafka.await(k -> k.watermark() >= stored);
    }

    @Test
    void whileTheEventStoreIsAwayItSaysThatTheLagIsNotKnown() throws Exception {
        int stored = store(1, 5);
        Relay relay = start("a");
        kafka.await(k -> k.watermark() >= stored);
        database.close();

        assertThat(relay.status().lag()).isNull();
    }

    @Test
    void rolledBackPositionsDoNotHoldTheWatermarkBack() throws Exception {
        int stored = store(1, 5);
        new JdbcTemplate(database).queryForObject("select nextval('event_store.event_position_seq')", Long.class);
        start("a");

        kafka.await(k -> k.watermark() == stored + 1);
        assertThat(kafka.count()).isEqualTo(stored);
    }

    private Relay start(String owner) {
        return start(owner, QUICK);
    }

    private Relay start(String owner, RelaySettings settings) {
        Route route = new Route(
                owner, house.get(EventLog.class), house.get(RelayTable.class), kafka, settings, Clock.systemUTC());
        Relay relay = new Relay(route, new Random(1));
        relays.add(relay);
        relay.start();
        return relay;
    }

    /** Stores events of some profiles, interleaved; says how many. */
    private int store(int profiles, int ratings) {
        List<DomainCommand> commands = new ArrayList<>(List.of(add(1)));
        List<ProfileId> people = new ArrayList<>();
        for (int p = 0; p < profiles; p++) {
            people.add(someone());
            commands.add(create(people.getLast()));
        }
        for (int i = 0; i < ratings; i++) {
            int halves = 1 + i % 10;
            people.forEach(p -> commands.add(rate(p, 1, halves)));
        }
        return house.commands().sendAll(commands).events();
    }

    /** As a consumer would read it, who drops what is not the next of its stream. */
    private void assertThatEachStreamIsCompleteAndInOrder(int stored) {
        Map<StreamId, Long> next = new HashMap<>();
        Set<Long> positions = new HashSet<>();
        for (Envelope e : kafka.arrived()) {
            long expected = next.getOrDefault(e.stream(), 0L);
            assertThat(e.sequence()).isLessThanOrEqualTo(expected);
            if (e.sequence() == expected) {
                next.put(e.stream(), expected + 1);
                positions.add(e.position());
            }
        }
        assertThat(positions).hasSize(stored);
    }
}

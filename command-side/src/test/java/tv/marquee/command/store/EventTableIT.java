package tv.marquee.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.Facts;
import tv.marquee.command.TestDatabase;
import tv.marquee.command.TestHouse;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.profile.ProfileEvent.TitleUnlisted;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;

class EventTableIT {

    private static HikariDataSource database;
    private static TestHouse house;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        house = TestHouse.on(database);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void thousandsOfEventsAreStoredInTheOrderGiven() {
        ProfileId profile = Facts.someone();
        List<NewEvent> events = events(profile, 0, 2_500);
        long[] positions = house.get(Transactions.class)
                .run(() -> house.get(Appender.class).append(events));

        List<StreamEvent> stored = house.get(Streams.class).read(StreamId.of(profile), 0);
        assertThat(stored)
                .extracting(StreamEvent::id)
                .containsExactlyElementsOf(events.stream().map(NewEvent::id).toList());
        assertThat(house.get(Streams.class).end(StreamId.of(profile))).contains(new StreamEnd(2_499, positions[2_499]));
        assertThat(positions(profile))
                .isSorted()
                .containsExactlyElementsOf(Arrays.stream(positions).boxed().toList());
    }

    @Test
    void aPlaceThatIsTakenCannotBeTakenAgain() {
        ProfileId profile = Facts.someone();
        house.get(Appender.class).append(events(profile, 0, 1));

        assertThatThrownBy(() -> house.get(Appender.class).append(events(profile, 0, 1)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> house.get(Appender.class).append(events(profile, 0, 3)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(house.get(Streams.class).read(StreamId.of(profile), 0)).hasSize(1);
    }

    @Test
    void historyCannotBeChangedByHand() {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        house.get(Appender.class).append(events(Facts.someone(), 0, 1));

        assertThatThrownBy(() -> jdbc.update("delete from event_store.event")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("update event_store.event set name = 'x'"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void axonReadsTheWholeLogFromAnyToken() {
        ProfileId profile = Facts.someone();
        EventStorageEngine engine = house.get(EventStorageEngine.class);
        TrackingToken head = engine.createHeadToken();
        house.get(Appender.class).append(events(profile, 0, 3));

        assertThat(engine.readEvents(head, false).map(e -> ((DomainEvent) e.getPayload()).stream()))
                .containsExactly(StreamId.of(profile), StreamId.of(profile), StreamId.of(profile));
        assertThat(engine.readEvents(engine.createHeadToken(), false)).isEmpty();
        assertThat(engine.createHeadToken().position().orElseThrow())
                .isEqualTo(head.position().orElseThrow() + 3);
    }

    @Test
    void tokensOfEventProcessorsAreKeptReplaysIncluded() {
        TokenStore tokens = house.get(TokenStore.class);
        tokens.initializeTokenSegments("WhenXThenY", 1);
        TrackingToken token =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3));
        tokens.storeToken(token, "WhenXThenY", 0);

        assertThat(tokens.fetchToken("WhenXThenY", 0)).isEqualTo(token);
    }

    private static List<Long> positions(ProfileId profile) {
        List<Long> positions = new ArrayList<>();
        EventLog log = house.get(EventLog.class);
        long at = 0;
        for (EventLog.Page page = log.read(at, 1_000); page.upTo() > at; page = log.read(at, 1_000)) {
            page.events().stream()
                    .filter(e -> e.stream().equals(StreamId.of(profile)))
                    .map(Envelope::position)
                    .forEach(positions::add);
            at = page.upTo();
        }
        return positions;
    }

    private static List<NewEvent> events(ProfileId profile, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i ->
                        new NewEvent(new TitleUnlisted(profile, Facts.title(i), Facts.AT), i, UUID.randomUUID(), null))
                .toList();
    }
}

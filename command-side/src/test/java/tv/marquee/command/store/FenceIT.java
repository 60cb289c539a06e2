package tv.marquee.command.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tv.marquee.command.Facts;
import tv.marquee.command.TestDatabase;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.profile.ProfileEvent.TitleUnlisted;

/**
 * The same writers, the same moments, two engines side by side: Axon's own, which gives up on gaps by the clock, and
 * the
 * fenced one.
 */
class FenceIT {

    /** A writer's clock that is this far behind looks to Axon's engine like a gap that was waited for long enough. */
    private static final Duration SKEW = Duration.ofSeconds(61);

    private static final int WRITERS = 8;

    private HikariDataSource database;
    private StockEngine stock;
    private EventLog log;
    private final Set<String> seen = new HashSet<>();
    private long position;

    @BeforeEach
    void start() {
        database = TestDatabase.create();
        EventStoreSchema.migrate(database);
        stock = new StockEngine(database);
        log = new EventLog(new JdbcTemplate(database));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void anEventThatCommitsLateIsLostByTheStockEngineAndNotByOurs() throws Exception {
        String late;
        String early;
        try (Connection slow = open();
                Connection quick = open()) {
            late = append(slow, Instant.now());
            early = append(quick, Instant.now().minus(SKEW));
            quick.commit();
            stock.read();
            slow.commit();
        }
        stock.read();
        readOn();

        assertThat(stock.seen()).containsExactly(early);
        assertThat(seen).containsExactlyInAnyOrder(early, late);
    }

    @Test
    void nothingIsReadPastAWriterThatHasNotEnded() throws Exception {
        String first;
        try (Connection slow = open();
                Connection quick = open()) {
            first = append(slow, Instant.now());
            String second = append(quick, Instant.now());
            quick.commit();
            readOn();
            assertThat(seen).isEmpty();

            slow.commit();
            readOn();
            assertThat(seen).containsExactlyInAnyOrder(first, second);
        }
    }

    @Test
    void aWriterThatRollsBackLeavesAHoleThatIsReadOver() throws Exception {
        try (Connection failing = open();
                Connection writer = open()) {
            append(failing, Instant.now());
            failing.rollback();
            String stored = append(writer, Instant.now());
            writer.commit();
            readOn();

            assertThat(seen).containsExactly(stored);
            assertThat(position).isEqualTo(2);
        }
    }

    @Test
    void whereOnlyHolesAreThePositionStillMoves() throws Exception {
        try (Connection failing = open()) {
            append(failing, Instant.now());
            failing.rollback();
        }
        readOn();

        assertThat(position).isEqualTo(1);
    }

    @Test
    void underManyWritersWithClocksAskewNoEventIsLost() throws Exception {
        Set<String> committed = ConcurrentHashMap.newKeySet();
        storm(committed);
        assertThat(seen).isEqualTo(committed);
    }

    private void storm(Set<String> committed) throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            List<Future<?>> done = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(w -> threads.submit(() -> write(w, committed)))
                    .toList();
            Future<?> reader = threads.submit(() -> {
                while (writing.get()) {
                    readOn();
                }
            });
            for (Future<?> d : done) {
                d.get();
            }
            writing.set(false);
            reader.get();
        }
        readOn();
    }

    private Void write(int writer, Set<String> committed) throws Exception {
        Random random = new Random(writer);
        Duration behind = writer % 2 == 0 ? Duration.ZERO : SKEW;
        try (Connection connection = open()) {
            for (int i = 0; i < 60; i++) {
                String id = append(connection, Instant.now().minus(behind));
                LockSupport.parkNanos(random.nextInt(30_000_000));
                if (random.nextInt(10) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed.add(id);
                }
            }
        }
        return null;
    }

    private Connection open() throws Exception {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Appends one event with both engines, in one transaction. */
    private String append(Connection transaction, Instant writersTime) {
        UUID id = UUID.randomUUID();
        stock.append(transaction, id, writersTime);
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(transaction, true));
        TitleUnlisted event = new TitleUnlisted(Facts.someone(), Facts.title(1), writersTime);
        new Appender(jdbc, Ledger.current(), new InClear(), new Commits())
                .append(List.of(new NewEvent(event, 0, id, null)));
        return id.toString();
    }

    private void readOn() {
        EventLog.Page page = log.read(position, 1_000);
        while (page.upTo() > position) {
            page.events().stream()
                    .map(Envelope::id)
                    .map(UUID::toString)
                    .forEach(id -> assertThat(seen.add(id)).isTrue());
            position = page.upTo();
            page = log.read(position, 1_000);
        }
    }
}

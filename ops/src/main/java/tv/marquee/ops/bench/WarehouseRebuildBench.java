package tv.marquee.ops.bench;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.profile.ProfileEvent.ProfileCreated;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.projection.intake.IntakeConfiguration;
import tv.marquee.projection.rebuild.RebuildConfiguration;
import tv.marquee.projection.warehouse.sql.WarehouseConfiguration;

/**
 * How many events a second a rebuild of the warehouse reads from Kafka into its tables, from the order until the copy is level;
 * beside a handler in Axon's pooled streaming processor with its defaults, which merges a row an event; and beside the database's
 * own rate for rows of ratings with the same keys and references, inserted in batches. The database is the embedded one, in a file.
 */
public final class WarehouseRebuildBench {

    private static final int TITLES = 2_000;
    private static final int PEOPLE = 1_000;
    private static final String OURS = "ours";
    private static final String PEER = "peer";
    private static final String LIMIT = "limit";
    private static final int BATCH = 1_000;
    private static final int PEERS_SHARE = 50;

    private final Endpoints platform;
    private final int events;
    private final int rounds;

    private WarehouseRebuildBench(Endpoints platform, int events, int rounds) {
        this.platform = platform;
        this.events = events;
        this.rounds = rounds;
    }

    /**
     * Measures.
     *
     * @param platform with a PostgreSQL and a Kafka that are empty and for this purpose only
     * @param events how many a rebuild reads, more than {@code 3,000}; the peer gets a fiftieth
     * @param rounds how many times, after one for warm-up
     */
    public static BenchReport run(Endpoints platform, int events, int rounds) throws Exception {
        return new WarehouseRebuildBench(platform, events, rounds).measure();
    }

    private BenchReport measure() throws Exception {
        String url =
                "jdbc:h2:file:" + platform.data().resolve("bench-warehouse").toAbsolutePath()
                        + ";MODE=MSSQLServer;DATABASE_TO_LOWER=TRUE";
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("marquee.warehouse.url", url);
        settings.put("marquee.warehouse.pseudonym-secret", "of a benchmark only");
        try (MadeUpLog log = MadeUpLog.open(
                platform,
                settings,
                IntakeConfiguration.class,
                WarehouseConfiguration.class,
                RebuildConfiguration.class)) {
            RebuiltProjection warehouse = RebuiltProjection.filled(log, "warehouse", log());
            JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, "sa", ""));
            tables(jdbc, "peer");
            tables(jdbc, "bulk");
            fillDimensions(jdbc);
            StockProcessor stock = new StockProcessor(
                    log.store(), events / PEERS_SHARE, this::stored, message -> merge(jdbc, message));
            Rounds figures = new Rounds()
                    .candidate(OURS, warehouse::eventsPerSecond)
                    .candidate(PEER, stock::eventsPerSecond)
                    .candidate(LIMIT, () -> bulk(jdbc))
                    .run(1, rounds);
            stock.close();
            Map<String, Object> details = new TreeMap<>(figures.all());
            details.put("events", events);
            details.put("eventsOfPeer", events / PEERS_SHARE);
            details.put("titles", TITLES);
            details.put("people", PEOPLE);
            details.put("secondsToCompare", warehouse.secondsToCompare());
            return BenchReport.of(
                    "rebuild of the warehouse",
                    figures.median(OURS),
                    figures.median(PEER),
                    figures.median(LIMIT),
                    "events/s",
                    details);
        }
    }

    /** Titles, people, and what each thinks of one title after the other. */
    private List<MadeUpLog.Numbered> log() {
        Stream<MadeUpLog.Numbered> titles =
                IntStream.range(0, TITLES).mapToObj(n -> new MadeUpLog.Numbered(RebuildBench.added(n), 0));
        Stream<MadeUpLog.Numbered> people =
                IntStream.range(0, PEOPLE).mapToObj(n -> new MadeUpLog.Numbered(created(n), 0));
        Stream<MadeUpLog.Numbered> ratings = IntStream.range(0, events - TITLES - PEOPLE)
                .mapToObj(n -> new MadeUpLog.Numbered(rated(n), 1 + n / PEOPLE));
        return Stream.of(titles, people, ratings).flatMap(each -> each).toList();
    }

    private static ProfileCreated created(int person) {
        ProfileId profile = profile(person);
        return new ProfileCreated(profile, new AccountId(profile.value()), "Someone", Maturity.EIGHTEEN, Instant.EPOCH);
    }

    private static TitleRated rated(int number) {
        return new TitleRated(
                profile(number % PEOPLE),
                TitleId.tmdb(1 + (number % PEOPLE + 31 * (number / PEOPLE)) % TITLES),
                new Stars(1 + number % 10),
                Instant.EPOCH.plusSeconds(number));
    }

    private static ProfileId profile(int person) {
        return new ProfileId(new UUID(7, person));
    }

    /** One in twenty is a title, one a person, the others are ratings. */
    private EventMessage<?> stored(int number) {
        DomainEvent event = number % 20 == 0
                ? RebuildBench.added(number / 20)
                : number % 20 == 1 ? created(number / 20) : rated(number);
        return new GenericDomainEventMessage<>(
                event.stream().kind(), event.stream().id(), number, event);
    }

    private static void tables(JdbcTemplate jdbc, String schema) {
        jdbc.execute("CREATE SCHEMA " + schema);
        jdbc.execute("CREATE TABLE " + schema + ".title (title_key INT IDENTITY(1,1) PRIMARY KEY,"
                + " title_id NVARCHAR(64) NOT NULL UNIQUE, title_name NVARCHAR(400))");
        jdbc.execute("CREATE TABLE " + schema + ".subscriber (subscriber_key INT IDENTITY(1,1) PRIMARY KEY,"
                + " profile_id NVARCHAR(64) NOT NULL UNIQUE)");
        jdbc.execute("CREATE TABLE " + schema + ".rating (title_key INT NOT NULL REFERENCES " + schema + ".title,"
                + " subscriber_key INT NOT NULL REFERENCES " + schema + ".subscriber,"
                + " rated_date_key INT NOT NULL REFERENCES dw.dim_date, rated_at DATETIME2(3) NOT NULL,"
                + " stars DECIMAL(2,1), is_deleted BIT NOT NULL, src_version BIGINT NOT NULL,"
                + " PRIMARY KEY (title_key, subscriber_key))");
    }

    private static void fillDimensions(JdbcTemplate jdbc) {
        for (int n = 0; n < TITLES; n++) {
            jdbc.update("INSERT INTO bulk.title (title_id, title_name) VALUES (?, ?)", "tmdb-" + n, "A film " + n);
        }
        for (int n = 0; n < PEOPLE; n++) {
            jdbc.update("INSERT INTO bulk.subscriber (profile_id) VALUES (?)", "person " + n);
        }
    }

    /** As a handler would that is written down without much ado: a statement or three for an event, each for itself. */
    private static Object merge(JdbcTemplate jdbc, EventMessage<?> message) {
        return switch (message.getPayload()) {
            case TitleAdded e ->
                jdbc.update(
                        "MERGE INTO peer.title AS t USING (SELECT CAST(? AS NVARCHAR(64)) AS id, CAST(? AS NVARCHAR(400)) AS name)"
                                + " AS s ON t.title_id = s.id WHEN MATCHED THEN UPDATE SET title_name = s.name"
                                + " WHEN NOT MATCHED THEN INSERT (title_id, title_name) VALUES (s.id, s.name)",
                        e.title().value(),
                        e.details().name());
            case ProfileCreated e ->
                ensured(jdbc, "subscriber", "profile_id", e.profile().toString());
            case TitleRated e -> {
                int title = ensured(jdbc, "title", "title_id", e.title().value());
                int person =
                        ensured(jdbc, "subscriber", "profile_id", e.profile().toString());
                yield jdbc.update(
                        "MERGE INTO peer.rating AS t USING (SELECT CAST(? AS INT) AS tk, CAST(? AS INT) AS sk,"
                                + " CAST(? AS DECIMAL(2,1)) AS stars) AS s ON t.title_key = s.tk AND t.subscriber_key = s.sk"
                                + " WHEN MATCHED THEN UPDATE SET stars = s.stars WHEN NOT MATCHED THEN INSERT VALUES"
                                + " (s.tk, s.sk, 20260301, CURRENT_TIMESTAMP, s.stars, 0, 1)",
                        title,
                        person,
                        BigDecimal.valueOf(e.stars().value()));
            }
            default -> throw new IllegalStateException("no event of this benchmark: " + message);
        };
    }

    private static int ensured(JdbcTemplate jdbc, String table, String column, String id) {
        String find = "SELECT " + table + "_key FROM peer." + table + " WHERE " + column + " = ?";
        List<Integer> found = jdbc.queryForList(find, Integer.class, id);
        if (found.isEmpty()) {
            jdbc.update("INSERT INTO peer." + table + " (" + column + ") VALUES (?)", id);
            found = jdbc.queryForList(find, Integer.class, id);
        }
        return found.getFirst();
    }

    /** A row for every event, in batches, each in a transaction. */
    private double bulk(JdbcTemplate jdbc) {
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(jdbc.getDataSource()));
        jdbc.update("DELETE FROM bulk.rating");
        LocalDateTime at = LocalDateTime.of(2026, 3, 1, 20, 15);
        long start = System.nanoTime();
        for (int from = 0; from < events; from += BATCH) {
            List<Object[]> rows = new ArrayList<>(BATCH);
            for (int n = from; n < Math.min(events, from + BATCH); n++) {
                rows.add(new Object[] {
                    1 + (n % PEOPLE + 31 * (n / PEOPLE)) % TITLES, 1 + n % PEOPLE, 20_260_301, at, 3.5, false, n
                });
            }
            transactions.executeWithoutResult(
                    status -> jdbc.batchUpdate("INSERT INTO bulk.rating VALUES (?, ?, ?, ?, ?, ?, ?)", rows));
        }
        return events / ((System.nanoTime() - start) / 1e9);
    }
}

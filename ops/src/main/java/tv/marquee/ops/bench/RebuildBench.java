package tv.marquee.ops.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.util.BinaryData;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.command.publication.PublicationConfiguration;
import tv.marquee.command.publication.Relay;
import tv.marquee.domain.catalogue.Genre;
import tv.marquee.domain.catalogue.Popularity;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.catalogue.TitleEvent.TitlePopularityMeasured;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.Seal;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.projection.ProjectionsConfiguration;
import tv.marquee.projection.intake.Projections;
import tv.marquee.projection.rebuild.Orders;
import tv.marquee.projection.rebuild.RebuildStatus;
import tv.marquee.projection.rebuild.RebuildStatus.State;
import tv.marquee.projection.rebuild.Rebuilds;
import tv.marquee.projection.shelf.Shelving;
import tv.marquee.query.catalogue.TitleView;

/**
 * How many events a second a rebuild of the titles' shelf reads from Kafka into Elasticsearch, from the order until the copy is
 * level; beside the same fold in a handler in Axon's pooled streaming processor with its defaults, which reads and writes a
 * document an event; and beside Elasticsearch's own bulk rate, with a document of the same content for every event.
 */
public final class RebuildBench {

    /** More than a projection remembers, so that most are read before they are written. */
    private static final int TITLES = 5_000;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String OURS = "ours";
    private static final String PEER = "peer";
    private static final String LIMIT = "limit";
    private static final String PEER_INDEX = "bench-peer";
    private static final String LIMIT_INDEX = "bench-limit";
    private static final int BULK = 1_000;
    private static final int PEERS_SHARE = 50;

    private final Endpoints platform;
    private final int events;
    private final int rounds;

    private RebuildBench(Endpoints platform, int events, int rounds) {
        this.platform = platform;
        this.events = events;
        this.rounds = rounds;
    }

    /**
     * Measures.
     *
     * @param platform with a PostgreSQL, a Kafka and an Elasticsearch that are empty and for this purpose only
     * @param events how many a rebuild reads; the peer gets a fiftieth
     * @param rounds how many times, after one for warm-up
     */
    public static BenchReport run(Endpoints platform, int events, int rounds) throws Exception {
        return new RebuildBench(platform, events, rounds).measure();
    }

    private BenchReport measure() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(platform.jdbcUrl());
        config.setUsername(platform.user());
        config.setPassword(platform.password());
        try (HikariDataSource dataSource = new HikariDataSource(config);
                AnnotationConfigApplicationContext context = context(dataSource)) {
            context.getBean(Relay.class).stop();
            long last = fill(dataSource);
            context.getBean(Relay.class).start();
            await(
                    "the projections",
                    () -> context.getBean(Projections.class).statuses().stream()
                            .allMatch(status -> status.position() >= last));
            ElasticsearchClient client = context.getBean(ElasticsearchClient.class);
            Rebuilds rebuilds = context.getBean(Rebuilds.class);
            List<Double> comparing = new ArrayList<>();
            StockProcessor stock = new StockProcessor(
                    dataSource, events / PEERS_SHARE, RebuildBench::stored, message -> fold(client, message));
            Rounds figures = new Rounds()
                    .candidate(OURS, () -> rebuilt(rebuilds, comparing))
                    .candidate(PEER, () -> {
                        client.indices().delete(d -> d.index(PEER_INDEX).ignoreUnavailable(true));
                        return stock.eventsPerSecond();
                    })
                    .candidate(LIMIT, () -> bulk(client))
                    .run(1, rounds);
            stock.close();
            Map<String, Object> details = new TreeMap<>(figures.all());
            details.put("events", events);
            details.put("eventsOfPeer", events / PEERS_SHARE);
            details.put("documents", TITLES);
            details.put("secondsToCompare", comparing);
            return BenchReport.of(
                    "rebuild", figures.median(OURS), figures.median(PEER), figures.median(LIMIT), "events/s", details);
        }
    }

    private double rebuilt(Rebuilds rebuilds, List<Double> comparing) throws TimeoutException {
        long start = System.nanoTime();
        rebuilds.begin("titles", new Orders(false, 0, false));
        await("the copy", () -> state(rebuilds) != State.FILLING);
        double seconds = (System.nanoTime() - start) / 1e9;
        await("the comparison", () -> state(rebuilds) != State.COMPARING);
        comparing.add(BenchReport.rounded((System.nanoTime() - start) / 1e9 - seconds));
        if (state(rebuilds) != State.SAME) {
            throw new IllegalStateException("the copy is not what the original is: " + rebuilds.statuses());
        }
        rebuilds.cancel("titles");
        return events / seconds;
    }

    private static State state(Rebuilds rebuilds) {
        return rebuilds.statuses().stream()
                .filter(status -> status.projection().equals("titles"))
                .map(RebuildStatus::state)
                .findFirst()
                .orElseThrow();
    }

    /** A document for every event, as a shelf that folds nothing would write them. */
    private double bulk(ElasticsearchClient client) throws IOException {
        client.indices().delete(d -> d.index(LIMIT_INDEX).ignoreUnavailable(true));
        BinaryData view = BinaryData.of(Shelving.TITLES.fold().after(null, added(0), 1), client._jsonpMapper());
        long start = System.nanoTime();
        for (int from = 0; from < events; from += BULK) {
            BulkRequest.Builder request = new BulkRequest.Builder().index(LIMIT_INDEX);
            for (int i = from; i < Math.min(events, from + BULK); i++) {
                String id = Integer.toString(i % TITLES);
                request.operations(o -> o.index(index -> index.id(id).document(view)));
            }
            client.bulk(request.build());
        }
        return events / ((System.nanoTime() - start) / 1e9);
    }

    private Object fold(ElasticsearchClient client, EventMessage<?> message) {
        TitleEvent event = (TitleEvent) message.getPayload();
        String id = event.title().value();
        try {
            TitleView before = client.indices().exists(e -> e.index(PEER_INDEX)).value()
                    ? client.get(g -> g.index(PEER_INDEX).id(id), TitleView.class)
                            .source()
                    : null;
            long position = before == null ? 1 : before.position() + 1;
            TitleView after = Shelving.TITLES.fold().after(before, event, position);
            client.index(i -> i.index(PEER_INDEX).id(id).document(after));
            return after;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EventMessage<?> stored(int number) {
        TitleEvent event = event(number);
        return new GenericDomainEventMessage<>("title", event.title().value(), number, event);
    }

    /** Titles, and then how popular each is, again and again; says the position of the last. */
    private long fill(DataSource dataSource) {
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        Ledger ledger = Ledger.current();
        OffsetDateTime at = OffsetDateTime.ofInstant(Instant.EPOCH, ZoneOffset.UTC);
        List<Object[]> rows = new ArrayList<>();
        for (int number = 0; number < events; number++) {
            TitleEvent event = event(number);
            String id = event.title().value();
            rows.add(new Object[] {
                id, number / TITLES, UUID.randomUUID(), ledger.nameOf(event).toString(), id, at, ledger.write(event)
            });
        }
        jdbc.batchUpdate("""
                insert into event_store.event
                    (stream_kind, stream_id, sequence, event_id, name, owner, occurred_at, payload)
                values ('title', ?, ?, ?, ?, ?, ?, ?)\
                """, rows);
        Long last = jdbc.queryForObject("select max(position) from event_store.event", Long.class);
        return last == null ? 0 : last;
    }

    private static TitleEvent event(int number) {
        TitleId title = TitleId.tmdb(1 + number % TITLES);
        return number < TITLES
                ? added(number)
                : new TitlePopularityMeasured(
                        title, new Popularity(number % 97, 7.5, number), Instant.EPOCH.plusSeconds(number));
    }

    private static TitleAdded added(int number) {
        TitleDetails details = new TitleDetails(
                "A film of some length " + number,
                "A film of some length",
                "Two people who know each other go somewhere, meet a third, and come back as others than they went.",
                "",
                LocalDate.of(1926, 12, 31),
                79,
                "en",
                List.of("en"),
                List.of(new Genre(28, "Action"), new Genre(35, "Comedy")),
                List.of("US"),
                List.of(),
                750_000,
                0,
                null,
                null,
                null);
        return new TitleAdded(TitleId.tmdb(1 + number % TITLES), details, Instant.EPOCH);
    }

    private AnnotationConfigApplicationContext context(DataSource dataSource) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("marquee.kafka.bootstrap-servers", platform.kafka());
        settings.put("marquee.elasticsearch.uri", platform.elasticsearch());
        settings.put("marquee.warehouse.url", "jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1");
        settings.put("marquee.warehouse.pseudonym-secret", "of a benchmark only");
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", settings));
        context.registerBean("dataSource", DataSource.class, () -> dataSource, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(SubjectKeys.class, NoKeys::new);
        context.register(PublicationConfiguration.class, ProjectionsConfiguration.class);
        context.refresh();
        return context;
    }

    /** Nobody is concerned. */
    private static final class NoKeys implements SubjectKeys {

        @Override
        public Optional<Seal> find(String owner) {
            return Optional.empty();
        }

        @Override
        public void evict(String owner) {
            // Nothing is remembered.
        }
    }

    private static void await(String what, Condition condition) throws TimeoutException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(what + " took too long");
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds();
    }
}

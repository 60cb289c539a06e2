package tv.marquee.ops.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.util.BinaryData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import tv.marquee.domain.catalogue.Genre;
import tv.marquee.domain.catalogue.Popularity;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.catalogue.TitleEvent;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.catalogue.TitleEvent.TitlePopularityMeasured;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.projection.ProjectionsConfiguration;
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
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("marquee.elasticsearch.uri", platform.elasticsearch());
        settings.put("marquee.warehouse.url", "jdbc:h2:mem:bench;DB_CLOSE_DELAY=-1");
        settings.put("marquee.warehouse.pseudonym-secret", "of a benchmark only");
        try (MadeUpLog log = MadeUpLog.open(platform, settings, ProjectionsConfiguration.class)) {
            RebuiltProjection titles = RebuiltProjection.filled(
                    log,
                    "titles",
                    IntStream.range(0, events).mapToObj(RebuildBench::numbered).toList());
            ElasticsearchClient client = log.part(ElasticsearchClient.class);
            StockProcessor stock = new StockProcessor(
                    log.store(), events / PEERS_SHARE, RebuildBench::stored, message -> fold(client, message));
            Rounds figures = new Rounds()
                    .candidate(OURS, titles::eventsPerSecond)
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
            details.put("secondsToCompare", titles.secondsToCompare());
            return BenchReport.of(
                    "rebuild", figures.median(OURS), figures.median(PEER), figures.median(LIMIT), "events/s", details);
        }
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

    /** Titles, and then how popular each is, again and again. */
    private static MadeUpLog.Numbered numbered(int number) {
        return new MadeUpLog.Numbered(event(number), number / TITLES);
    }

    private static TitleEvent event(int number) {
        TitleId title = TitleId.tmdb(1 + number % TITLES);
        return number < TITLES
                ? added(number)
                : new TitlePopularityMeasured(
                        title, new Popularity(number % 97, 7.5, number), Instant.EPOCH.plusSeconds(number));
    }

    static TitleAdded added(int number) {
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
}

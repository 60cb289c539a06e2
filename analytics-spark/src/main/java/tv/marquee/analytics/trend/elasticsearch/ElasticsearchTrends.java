package tv.marquee.analytics.trend.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransportConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.analytics.trend.DailyUptake;
import tv.marquee.analytics.trend.TrendShelf;
import tv.marquee.domain.ledger.wrapping.Authorities;

/** The shelf {@code trends}: a document by audience, day and title, whose version is how many acts it counts. */
public final class ElasticsearchTrends implements TrendShelf, AutoCloseable {

    private static final String SHELF = "trends";
    private static final String MAPPING = "trends.json";
    private static final int MOST_REMOVED_AT_ONCE = 1_000;
    private static final int CONFLICT = 409;

    private final ElasticsearchClient client;

    private ElasticsearchTrends(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * The shelf of an Elasticsearch, made when it is not there yet.
     *
     * @param apiKey what the job is known by there, if by anything
     * @param certificates a PEM file with the authorities whose certificates are believed, if not those of the JDK
     * @throws IOException when it cannot be reached
     */
    public static ElasticsearchTrends at(URI uri, Optional<String> apiKey, Optional<Path> certificates)
            throws IOException {
        ElasticsearchTransportConfig.Builder config = new ElasticsearchTransportConfig.Builder()
                .host(uri)
                .jsonMapper(new Jackson3JsonpMapper(JsonMapper.builder().build()));
        apiKey.ifPresent(config::apiKey);
        certificates.map(Authorities::in).ifPresent(config::sslContext);
        ElasticsearchTrends trends =
                new ElasticsearchTrends(new ElasticsearchClient(config.build().buildTransport()));
        try {
            trends.prepare();
            return trends;
        } catch (IOException e) {
            trends.close();
            throw new IOException("Elasticsearch at " + uri + " does not answer: " + e.getMessage(), e);
        }
    }

    @Override
    public void write(List<DailyUptake> counts) throws IOException {
        BulkRequest.Builder request = new BulkRequest.Builder().index(SHELF);
        counts.forEach(count -> request.operations(o -> o.index(i -> i.id(count.id())
                .version(count.acts())
                .versionType(VersionType.External)
                .document(document(count)))));
        settle(client.bulk(request.build()));
    }

    @Override
    public void removeBefore(LocalDate day) throws IOException {
        client.indices().refresh(r -> r.index(SHELF));
        List<String> old = before(day);
        while (!old.isEmpty()) {
            BulkRequest.Builder request = new BulkRequest.Builder().index(SHELF).refresh(Refresh.True);
            old.forEach(id -> request.operations(o -> o.delete(d -> d.id(id))));
            settle(client.bulk(request.build()));
            old = before(day);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private List<String> before(LocalDate day) throws IOException {
        SearchResponse<Void> found = client.search(
                s -> s.index(SHELF)
                        .source(source -> source.fetch(false))
                        .size(MOST_REMOVED_AT_ONCE)
                        .query(q -> q.range(r -> r.date(d -> d.field("day").lt(day.toString())))),
                Void.class);
        return found.hits().hits().stream().map(Hit::id).toList();
    }

    /** An older version than the one that stands is no fault: it was counted already. */
    private static void settle(BulkResponse response) throws IOException {
        ErrorCause refused = response.items().stream()
                .filter(item -> item.status() != CONFLICT)
                .map(item -> item.error())
                .filter(error -> error != null)
                .findFirst()
                .orElse(null);
        if (refused != null) {
            throw new IOException("Elasticsearch did not take a count of trends: " + refused.reason());
        }
    }

    private void prepare() throws IOException {
        if (client.indices().exists(e -> e.index(SHELF)).value()) {
            return;
        }
        try (InputStream mapping = ElasticsearchTrends.class.getResourceAsStream(MAPPING)) {
            if (mapping == null) {
                throw new IllegalStateException("mapping " + MAPPING + " is missing");
            }
            client.indices().create(c -> c.withJson(mapping).index(SHELF));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    private static Map<String, Object> document(DailyUptake count) {
        return Map.of(
                "audience", count.audience(),
                "title", count.title(),
                "day", count.day().toString(),
                "people", count.people(),
                "acts", count.acts(),
                "position", count.position());
    }
}

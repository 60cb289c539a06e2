package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tv.marquee.projection.intake.SinkUnavailable;

/** Writes documents of one shelf, in requests small enough for a small server. */
final class BulkWriter {

    private static final int MOST_WRITES = 1_000;
    private static final long MOST_BYTES = 4 << 20;

    private final ElasticsearchClient client;
    private final String alias;

    BulkWriter(ElasticsearchClient client, String alias) {
        this.client = client;
        this.alias = alias;
    }

    /**
     * Writes each document at most once.
     *
     * @return what became of each, by id
     * @throws SinkUnavailable when a request was not answered; some documents may be written
     */
    Map<String, Outcome> write(List<Write> writes) {
        return write(writes, VersionType.External);
    }

    /** The same, also over documents of the same version. */
    Map<String, Outcome> replace(List<Write> writes) {
        return write(writes, VersionType.ExternalGte);
    }

    private Map<String, Outcome> write(List<Write> writes, VersionType over) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        List<Write> request = new ArrayList<>();
        long bytes = 0;
        for (Write write : writes) {
            if (!request.isEmpty()
                    && (request.size() == MOST_WRITES || bytes + write.json().size() > MOST_BYTES)) {
                outcomes.putAll(send(request, over));
                request.clear();
                bytes = 0;
            }
            request.add(write);
            bytes += write.json().size();
        }
        if (!request.isEmpty()) {
            outcomes.putAll(send(request, over));
        }
        return outcomes;
    }

    private Map<String, Outcome> send(List<Write> writes, VersionType over) {
        BulkRequest.Builder request = new BulkRequest.Builder().index(alias).requireAlias(true);
        writes.forEach(write -> request.operations(o -> o.index(
                i -> i.id(write.id()).version(write.version()).versionType(over).document(write.json()))));
        BulkResponse response = Requests.answer(() -> client.bulk(request.build()));
        List<BulkResponseItem> items = response.items();
        if (items.size() != writes.size()) {
            throw new SinkUnavailable("Elasticsearch answered for " + items.size() + " of " + writes.size(), null);
        }
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < writes.size(); i++) {
            outcomes.put(writes.get(i).id(), Outcome.of(items.get(i)));
        }
        return outcomes;
    }
}

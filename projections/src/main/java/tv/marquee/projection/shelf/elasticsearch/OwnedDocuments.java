package tv.marquee.projection.shelf.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tv.marquee.projection.intake.SinkUnavailable;

/** The documents of single people on one shelf, for when those people are forgotten. */
final class OwnedDocuments {

    private static final int MOST_AT_ONCE = 1_000;
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;

    private final ElasticsearchClient client;
    private final String alias;
    private final Optional<String> field;

    /** @param field that tells whose a document is; empty when its id is the owner's */
    OwnedDocuments(ElasticsearchClient client, String alias, Optional<String> field) {
        this.client = client;
        this.alias = alias;
        this.field = field;
    }

    /**
     * Deletes all documents of an owner.
     *
     * @param version the position at which the owner was forgotten; a document that follows from something later stays
     * @return the ids of those that are gone
     * @throws SinkUnavailable when some may be there still
     */
    List<String> delete(String owner, long version) {
        if (field.isEmpty()) {
            delete(List.of(owner), version);
            return List.of(owner);
        }
        List<String> gone = new ArrayList<>();
        List<String> found = of(owner, field.get(), version);
        while (!found.isEmpty()) {
            delete(found, version);
            gone.addAll(found);
            found = of(owner, field.get(), version);
        }
        return gone;
    }

    private List<String> of(String owner, String ownerField, long version) {
        Requests.answer(() -> client.indices().refresh(r -> r.index(alias)));
        SearchResponse<Void> found = Requests.answer(() -> client.search(
                s -> s.index(alias)
                        .source(source -> source.fetch(false))
                        .size(MOST_AT_ONCE)
                        .query(q -> q.bool(b -> b.filter(
                                        f -> f.term(t -> t.field(ownerField).value(owner)))
                                .filter(f -> f.range(
                                        r -> r.number(n -> n.field("position").lte((double) version)))))),
                Void.class));
        return found.hits().hits().stream().map(Hit::id).toList();
    }

    private void delete(List<String> ids, long version) {
        BulkRequest.Builder request = new BulkRequest.Builder().index(alias).requireAlias(true);
        ids.forEach(id ->
                request.operations(o -> o.delete(d -> d.id(id).version(version).versionType(VersionType.External))));
        BulkResponse response = Requests.answer(() -> client.bulk(request.build()));
        response.items().stream()
                .filter(item -> item.status() >= 300 && item.status() != CONFLICT && item.status() != NOT_FOUND)
                .findFirst()
                .ifPresent(item -> {
                    throw new SinkUnavailable(
                            "a document of " + alias + " is not deleted: " + Requests.kind(item.error()), null);
                });
    }
}

package tv.marquee.query.freshness.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tv.marquee.query.freshness.DocumentPositions;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfUnavailable;

/** Positions by id, with one question for all of a shelf. */
final class ElasticsearchDocumentPositions implements DocumentPositions {

    private final ElasticsearchClient client;

    ElasticsearchDocumentPositions(ElasticsearchClient client) {
        this.client = client;
    }

    @Override
    public Map<String, Long> of(Shelf shelf, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try {
            Map<String, Long> positions = new HashMap<>();
            var answer = client.mget(
                    m -> m.index(shelf.alias()).ids(List.copyOf(ids)).sourceIncludes("position"), Reached.class);
            for (MultiGetResponseItem<Reached> item : answer.docs()) {
                if (item.isResult() && item.result().source() != null) {
                    positions.put(item.result().id(), item.result().source().position());
                }
            }
            return positions;
        } catch (IOException | ElasticsearchException e) {
            throw new ShelfUnavailable(shelf, e);
        }
    }

    private record Reached(long position) {}
}

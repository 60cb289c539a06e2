package tv.marquee.query.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfUnavailable;

/**
 * Reads of shelves, with every failure wrapped once. A shelf that was never written reads as empty. Reads by id see what
 * was written a moment ago; searches see it after a refresh.
 */
public final class ElasticsearchReads {

    private static final int NOT_FOUND = 404;

    private final ElasticsearchClient client;

    public ElasticsearchReads(ElasticsearchClient client) {
        this.client = client;
    }

    /** One document of a shelf by id. */
    public <T> Optional<T> get(Shelf shelf, String id, Class<T> type) {
        return get(shelf, shelf.alias(), id, type);
    }

    /**
     * One document by id.
     *
     * @param shelf whom to name when it cannot be read
     */
    public <T> Optional<T> get(Shelf shelf, String index, String id, Class<T> type) {
        return asked(
                        shelf,
                        () -> Optional.ofNullable(
                                client.get(g -> g.index(index).id(id), type).source()))
                .flatMap(found -> found);
    }

    /** The documents that exist of these ids, in their order, without the fields left out. */
    public <T> List<T> getAll(Shelf shelf, Collection<String> ids, List<String> leftOut, Class<T> type) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return asked(shelf, () -> {
                    List<T> found = new ArrayList<>(ids.size());
                    var answer = client.mget(
                            m -> m.index(shelf.alias()).ids(List.copyOf(ids)).sourceExcludes(leftOut), type);
                    for (MultiGetResponseItem<T> item : answer.docs()) {
                        if (item.isResult() && item.result().source() != null) {
                            found.add(item.result().source());
                        }
                    }
                    return found;
                })
                .orElse(new ArrayList<>());
    }

    /** The answer to a search; empty when the shelf does not exist yet. */
    public <T> Optional<SearchResponse<T>> search(Shelf shelf, SearchRequest request, Class<T> type) {
        return asked(shelf, () -> client.search(request, type));
    }

    /** Lets searches see what reads by id see. */
    public void refresh(Shelf shelf) {
        asked(shelf, () -> client.indices().refresh(r -> r.index(shelf.alias())));
    }

    private static <A> Optional<A> asked(Shelf shelf, Question<A> question) {
        try {
            return Optional.of(question.ask());
        } catch (ElasticsearchException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw new ShelfUnavailable(shelf, e);
        } catch (IOException e) {
            throw new ShelfUnavailable(shelf, e);
        }
    }

    @FunctionalInterface
    private interface Question<A> {
        A ask() throws IOException;
    }
}

package tv.marquee.query.recommendation.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.HitsMetadata;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.recommendation.ContentNeighbours;
import tv.marquee.query.recommendation.EmbeddingView;

/**
 * Asks the shelf {@code embeddings} for the nearest vectors (HNSW), to which every shared person, genre and keyword adds a little; the titles
 * that only share such are found too.
 */
final class ElasticsearchContentNeighbours implements ContentNeighbours {

    private static final int NEIGHBOURS = 30;
    private static final int CANDIDATES = 100;
    private static final float SHARED_PERSON = .12f;
    private static final float SHARED_GENRE = .03f;
    private static final float SHARED_KEYWORD = .06f;

    private final ElasticsearchReads reads;

    ElasticsearchContentNeighbours(ElasticsearchReads reads) {
        this.reads = reads;
    }

    @Override
    public Page changedSince(long position, int limit) {
        Optional<HitsMetadata<EmbeddingView>> hits = changed(position, limit);
        List<EmbeddingView> changed = hits.stream()
                .flatMap(found -> found.hits().stream())
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
        Map<String, List<Neighbour>> neighbours = new LinkedHashMap<>();
        changed.forEach(title -> neighbours.put(title.id(), nearest(title)));
        return new Page(
                neighbours,
                changed.isEmpty() ? position : changed.getLast().position(),
                hits.map(HitsMetadata::total).map(TotalHits::value).orElse(0L));
    }

    private Optional<HitsMetadata<EmbeddingView>> changed(long position, int limit) {
        SearchRequest next = SearchRequest.of(s -> s.index(Shelf.EMBEDDINGS.alias())
                .query(q -> q.bool(b -> b.filter(f ->
                                f.range(r -> r.number(n -> n.field("position").gt((double) position))))
                        .filter(f -> f.exists(e -> e.field("vector")))))
                .sort(o -> o.field(f -> f.field("position").order(SortOrder.Asc)))
                .trackTotalHits(t -> t.enabled(true))
                .size(limit));
        return reads.search(Shelf.EMBEDDINGS, next, EmbeddingView.class).map(SearchResponse::hits);
    }

    private List<Neighbour> nearest(EmbeddingView title) {
        return reads.search(Shelf.EMBEDDINGS, search(title), Void.class)
                .map(answer -> answer.hits().hits().stream()
                        .filter(hit -> hit.id() != null && hit.score() != null)
                        .map(hit -> new Neighbour(hit.id(), hit.score().floatValue()))
                        .toList())
                .orElse(List.of());
    }

    /** The search for the neighbours of a title that has a vector. */
    static SearchRequest search(EmbeddingView title) {
        List<Float> vector = new ArrayList<>(EmbeddingView.DIMENSIONS);
        for (float number : Objects.requireNonNull(title.vector())) {
            vector.add(number);
        }
        Query other = Query.of(q ->
                q.bool(b -> b.mustNot(n -> n.term(t -> t.field("id").value(title.id())))));
        List<Query> shared = new ArrayList<>();
        title.people().forEach(person -> shared.add(shared("people", person, SHARED_PERSON)));
        title.genres().forEach(genre -> shared.add(shared("genres", genre, SHARED_GENRE)));
        title.keywords().forEach(keyword -> shared.add(shared("keywords", keyword, SHARED_KEYWORD)));
        return SearchRequest.of(s -> {
            s.index(Shelf.EMBEDDINGS.alias())
                    .knn(k -> k.field("vector")
                            .queryVector(vector)
                            .k(CANDIDATES)
                            .numCandidates(CANDIDATES)
                            .filter(other))
                    .size(NEIGHBOURS)
                    .source(f -> f.fetch(false));
            return shared.isEmpty()
                    ? s
                    : s.query(q -> q.bool(b -> b.should(shared).filter(other)));
        });
    }

    private static Query shared(String field, String value, float weight) {
        return Query.of(q -> q.constantScore(c ->
                c.filter(f -> f.term(t -> t.field(field).value(value))).boost(weight)));
    }
}

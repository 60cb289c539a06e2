package tv.marquee.query.review.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tv.marquee.domain.review.ReviewId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.review.ReviewView;
import tv.marquee.query.review.ReviewView.State;
import tv.marquee.query.review.Reviews;

/** Reviews from the shelf {@code reviews}: one by id, a title's by a search. */
final class ElasticsearchReviews implements Reviews {

    private static final Comparator<ReviewView> MOST_COMPLAINTS = Comparator.comparingInt(
                    (ReviewView review) -> review.reports().size())
            .reversed()
            .thenComparing(ReviewView::id);

    private final ElasticsearchReads reads;

    ElasticsearchReviews(ElasticsearchReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<ReviewView> find(ReviewId review) {
        return reads.get(Shelf.REVIEWS, review.toString(), ReviewView.class);
    }

    @Override
    public ReviewPage ofTitle(TitleId title, int page, int size) {
        SearchRequest request = SearchRequest.of(s -> s.index(Shelf.REVIEWS.alias())
                .from(page * size)
                .size(size)
                .trackTotalHits(t -> t.enabled(true))
                .query(q ->
                        q.bool(b -> b.filter(f -> f.term(t -> t.field("title").value(title.value())))
                                .filter(f -> f.term(t -> t.field("state").value(State.SHOWN.name())))))
                .sort(o -> o.field(f -> f.field("written").order(SortOrder.Desc)))
                .sort(o -> o.field(f -> f.field("id"))));
        return reads.search(Shelf.REVIEWS, request, ReviewView.class)
                .map(answer -> new ReviewPage(views(answer), total(answer)))
                .orElseGet(() -> new ReviewPage(List.of(), 0));
    }

    @Override
    public List<ReviewView> reported(int most) {
        SearchRequest request = SearchRequest.of(s -> s.index(Shelf.REVIEWS.alias())
                .size(most)
                .query(q -> q.bool(b -> b.filter(
                                f -> f.term(t -> t.field("reported").value(true)))
                        .filter(f -> f.terms(t -> t.field("state")
                                .terms(v -> v.value(List.of(value(State.SHOWN), value(State.WITHHELD)))))))));
        return reads.search(Shelf.REVIEWS, request, ReviewView.class)
                .map(answer -> views(answer).stream().sorted(MOST_COMPLAINTS).toList())
                .orElse(List.of());
    }

    private static FieldValue value(State state) {
        return FieldValue.of(state.name());
    }

    private static List<ReviewView> views(SearchResponse<ReviewView> answer) {
        return answer.hits().hits().stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .toList();
    }

    private static long total(SearchResponse<ReviewView> answer) {
        TotalHits total = answer.hits().total();
        return total == null ? 0 : total.value();
    }
}

package tv.marquee.query.privacy.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.privacy.RequestView;
import tv.marquee.query.privacy.RequestView.Status;
import tv.marquee.query.privacy.Requests;

/** Requests from the shelf {@code requests}. */
final class ElasticsearchRequests implements Requests {

    private final ElasticsearchReads reads;

    ElasticsearchRequests(ElasticsearchReads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<RequestView> find(RequestId request) {
        return reads.get(Shelf.REQUESTS, request.toString(), RequestView.class);
    }

    @Override
    public List<RequestView> open(int most) {
        return found(statuses(status -> !status.isSettled()), "due", SortOrder.Asc, most);
    }

    @Override
    public List<RequestView> settled(int most) {
        return found(statuses(Status::isSettled), "position", SortOrder.Desc, most);
    }

    @Override
    public List<RequestView> of(AccountId account, int most) {
        return found(
                Query.of(q -> q.term(t -> t.field("account").value(account.toString()))),
                "position",
                SortOrder.Desc,
                most);
    }

    private static Query statuses(Predicate<Status> wanted) {
        List<FieldValue> values = Stream.of(Status.values())
                .filter(wanted)
                .map(status -> FieldValue.of(status.name()))
                .toList();
        return Query.of(q -> q.terms(t -> t.field("status").terms(v -> v.value(values))));
    }

    private List<RequestView> found(Query query, String sort, SortOrder order, int most) {
        SearchRequest request = SearchRequest.of(s -> s.index(Shelf.REQUESTS.alias())
                .query(q -> q.bool(b -> b.filter(query)))
                .sort(o -> o.field(f -> f.field(sort).order(order)))
                .size(most));
        return reads.search(Shelf.REQUESTS, request, RequestView.class)
                .map(answer -> answer.hits().hits().stream()
                        .map(Hit::source)
                        .filter(Objects::nonNull)
                        .toList())
                .orElse(List.of());
    }
}

package tv.marquee.query.impression.elasticsearch;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.impression.ImpressionView;
import tv.marquee.query.impression.Impressions;

/** Impressions from the shelf {@code impressions}: one by id, a profile's latest by a search. */
final class ElasticsearchImpressions implements Impressions {

    private final ElasticsearchReads reads;

    ElasticsearchImpressions(ElasticsearchReads reads) {
        this.reads = reads;
    }

    @Override
    public List<ImpressionView> latest(ProfileId profile, int limit) {
        SearchRequest request = SearchRequest.of(s -> s.index(Shelf.IMPRESSIONS.alias())
                .query(q ->
                        q.bool(b -> b.filter(f -> f.term(t -> t.field("profile").value(profile.toString())))))
                .sort(o -> o.field(f -> f.field("position").order(SortOrder.Desc)))
                .size(limit));
        return reads.search(Shelf.IMPRESSIONS, request, ImpressionView.class)
                .map(answer -> answer.hits().hits().stream()
                        .map(Hit::source)
                        .filter(Objects::nonNull)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<ImpressionView> find(UUID impression) {
        return reads.get(Shelf.IMPRESSIONS, impression.toString(), ImpressionView.class);
    }
}

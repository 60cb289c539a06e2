package tv.marquee.query.catalogue.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.ShownTitles;
import tv.marquee.query.catalogue.ShownTitles.Shown;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;

/** Lists the shelf {@code titles} by searches, a page after the other, so that its size has no bound. */
final class ElasticsearchShownTitles implements ShownTitles.Source {

    private static final int PAGE = 5_000;

    private final ElasticsearchReads reads;

    ElasticsearchShownTitles(ElasticsearchReads reads) {
        this.reads = reads;
    }

    @Override
    public long lastChange() {
        SearchRequest newest = SearchRequest.of(s -> s.index(Shelf.TITLES.alias())
                .sort(o -> o.field(f -> f.field("position").order(SortOrder.Desc)))
                .size(1)
                .source(x -> x.fetch(false)));
        return hits(newest).stream()
                .map(hit -> hit.sort().getFirst().longValue())
                .findFirst()
                .orElse(0L);
    }

    @Override
    public List<Shown> byPopularity() {
        List<Shown> titles = new ArrayList<>();
        List<Hit<Rated>> page = hits(after(List.of()));
        while (!page.isEmpty()) {
            page.forEach(hit -> titles.add(shown(hit)));
            page = page.size() < PAGE ? List.of() : hits(after(page.getLast().sort()));
        }
        return titles;
    }

    private static Shown shown(Hit<Rated> hit) {
        Rated rated = hit.source();
        return new Shown(Objects.requireNonNull(hit.id()), rated == null ? null : rated.maturity());
    }

    private static SearchRequest after(List<FieldValue> last) {
        return SearchRequest.of(s -> {
            s.index(Shelf.TITLES.alias())
                    .query(q -> q.term(t -> t.field("withdrawn").value(FieldValue.of(false))))
                    .sort(o -> o.field(f -> f.field("popularity").order(SortOrder.Desc)))
                    .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)))
                    .size(PAGE)
                    .source(x -> x.filter(f -> f.includes("maturity")));
            return last.isEmpty() ? s : s.searchAfter(last);
        });
    }

    private List<Hit<Rated>> hits(SearchRequest request) {
        return reads.search(Shelf.TITLES, request, Rated.class)
                .map(answer -> answer.hits().hits())
                .orElse(List.of());
    }

    /** As much of a title as is needed here. */
    record Rated(@Nullable Maturity maturity) {}
}

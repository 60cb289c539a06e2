package tv.marquee.query.catalogue.elasticsearch;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import com.github.benmanes.caffeine.cache.Ticker;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.elasticsearch.ElasticsearchReads;
import tv.marquee.query.freshness.Shelf;

/** Titles from the shelf {@code titles}: one by id, several through a short memory, others by search. */
final class ElasticsearchTitles implements Titles {

    private final ElasticsearchReads reads;
    private final TitleCards cards;

    ElasticsearchTitles(ElasticsearchReads reads) {
        this.reads = reads;
        this.cards = new TitleCards(this::read, Ticker.systemTicker());
    }

    @Override
    public Optional<TitleView> find(TitleId title) {
        return reads.get(Shelf.TITLES, title.value(), TitleView.class);
    }

    @Override
    public List<TitleView> findAll(Collection<TitleId> titles, Maturity ceiling) {
        List<String> ids = titles.stream().map(TitleId::value).toList();
        Map<String, TitleView> found = cards.get(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(title -> title.isShownTo(ceiling))
                .toList();
    }

    @Override
    public TitlePage search(TitleSearch search) {
        return reads.search(Shelf.TITLES, TitleQueries.search(search), TitleCard.class)
                .map(answer -> new TitlePage(
                        sources(answer).map(TitleCard::view).toList(), total(answer), search.page(), search.size()))
                .orElseGet(() -> new TitlePage(List.of(), 0, search.page(), search.size()));
    }

    @Override
    public List<Suggestion> suggest(String typed, Maturity ceiling, int limit) {
        if (typed.isBlank()) {
            return List.of();
        }
        return reads.search(Shelf.TITLES, TitleQueries.suggest(typed.strip(), ceiling, limit), Suggestion.class)
                .map(answer -> sources(answer).toList())
                .orElse(List.of());
    }

    private List<TitleView> read(Collection<String> ids) {
        return reads.getAll(Shelf.TITLES, ids, TitleCard.LEFT_OUT, TitleCard.class).stream()
                .map(TitleCard::view)
                .toList();
    }

    private static <T> Stream<T> sources(SearchResponse<T> answer) {
        return answer.hits().hits().stream().map(Hit::source).filter(Objects::nonNull);
    }

    private static long total(SearchResponse<?> answer) {
        TotalHits total = answer.hits().total();
        return total == null ? 0 : total.value();
    }
}

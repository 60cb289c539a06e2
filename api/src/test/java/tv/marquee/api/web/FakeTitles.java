package tv.marquee.api.web;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleSearch.Sort;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;

/** A catalogue in memory that remembers what it was asked last. */
final class FakeTitles implements Titles {

    private final Map<String, TitleView> titles = new LinkedHashMap<>();

    @Nullable
    TitleSearch asked;

    @Nullable
    RuntimeException failure;

    FakeTitles(Collection<TitleView> films) {
        films.forEach(this::put);
    }

    void put(TitleView title) {
        titles.put(title.id(), title);
    }

    @Override
    public Optional<TitleView> find(TitleId title) {
        return Optional.ofNullable(titles.get(title.value()));
    }

    @Override
    public List<TitleView> findAll(Collection<TitleId> wanted, Maturity ceiling) {
        return wanted.stream()
                .map(id -> titles.get(id.value()))
                .filter(Objects::nonNull)
                .filter(t -> t.isShownTo(ceiling))
                .toList();
    }

    @Override
    public TitlePage search(TitleSearch search) {
        asked = search;
        if (failure != null) {
            throw failure;
        }
        List<TitleView> found = titles.values().stream()
                .filter(t -> t.isShownTo(search.ceiling()))
                .filter(named(search.text()))
                .filter(t -> search.genre() == null || t.genres().contains(search.genre()))
                .filter(t -> search.fromYear() == null || t.year() >= search.fromYear())
                .filter(t -> search.toYear() == null || t.year() <= search.toYear())
                .filter(t -> search.language() == null || t.originalLanguage().equals(search.language()))
                .filter(t -> search.sort() != Sort.LEAVING || t.availableUntil() != null)
                .sorted(order(search.sort()))
                .toList();
        List<TitleView> page = found.stream()
                .skip((long) search.page() * search.size())
                .limit(search.size())
                .toList();
        return new TitlePage(page, found.size(), search.page(), search.size());
    }

    @Override
    public List<Suggestion> suggest(String typed, Maturity ceiling, int limit) {
        return titles.values().stream()
                .filter(t -> t.isShownTo(ceiling))
                .filter(named(typed))
                .limit(limit)
                .map(t -> new Suggestion(t.id(), t.name(), t.year()))
                .toList();
    }

    private static Predicate<TitleView> named(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return t -> Stream.concat(Stream.of(t.name()), t.directors().stream().map(TitleView.PersonView::name))
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    private static Comparator<TitleView> order(Sort sort) {
        return switch (sort) {
            case RELEVANCE, POPULARITY ->
                Comparator.comparingDouble(TitleView::popularity).reversed();
            case NEWEST -> Comparator.comparingInt(TitleView::year).reversed();
            case OLDEST -> Comparator.comparingInt(TitleView::year);
            case NAME -> Comparator.comparing(TitleView::name);
            case RATING -> Comparator.comparingDouble(TitleView::voteAverage).reversed();
            case ADDED -> Comparator.comparing(TitleView::addedAt).reversed();
            case LEAVING -> Comparator.comparing(TitleView::availableUntil);
        };
    }
}

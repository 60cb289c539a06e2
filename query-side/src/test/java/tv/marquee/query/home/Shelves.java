package tv.marquee.query.home;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleSearch.Sort;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.TitleView.CastView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ListedView;
import tv.marquee.query.profile.ProfileView.RatingView;
import tv.marquee.query.recommendation.Recommendations;
import tv.marquee.query.viewing.ViewingView;

/** A catalogue and a model as a test wants them. Title n is as popular as n is small, and was added as late as n is great. */
final class Shelves implements Titles, Recommendations {

    static final String MODEL = "test";
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final Map<String, TitleView> catalogue = new LinkedHashMap<>();
    final Map<String, List<String>> neighbours = new HashMap<>();
    final List<Scored> ranked = new ArrayList<>();
    final Map<String, String> playing = new HashMap<>();
    final Set<String> wellRated = new HashSet<>();
    int searches;

    /** Adds titles numbered from one number to another, of these genres. */
    Shelves with(int from, int to, String... genres) {
        IntStream.rangeClosed(from, to).forEach(n -> catalogue.put(id(n), title(n, null, List.of(genres), null)));
        return this;
    }

    /** Gives titles numbered from one number to another a maturity. */
    Shelves rated(int from, int to, Maturity maturity) {
        IntStream.rangeClosed(from, to)
                .forEach(n ->
                        catalogue.computeIfPresent(id(n), (id, title) -> title(n, maturity, title.genres(), null)));
        return this;
    }

    /** Lets titles numbered from one number to another leave, the later numbers first. */
    Shelves leaving(int from, int to) {
        IntStream.rangeClosed(from, to)
                .forEach(n -> catalogue.computeIfPresent(
                        id(n), (id, title) -> title(n, title.maturity(), title.genres(), START.minusSeconds(n))));
        return this;
    }

    /** Recommends titles, because of one. */
    Shelves recommending(@Nullable String because, int... numbers) {
        Arrays.stream(numbers).forEach(n -> ranked.add(new Scored(id(n), 1.0 / n, because)));
        return this;
    }

    /** Lets someone play in titles numbered from one number to another. */
    Shelves playing(String person, int from, int to) {
        IntStream.rangeClosed(from, to).forEach(n -> playing.put(id(n), person));
        return again(from, to);
    }

    /** Lets those who saw titles numbered from one number to another rate them well. */
    Shelves wellRated(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(n -> wellRated.add(id(n)));
        return again(from, to);
    }

    private Shelves again(int from, int to) {
        IntStream.rangeClosed(from, to)
                .forEach(n -> catalogue.computeIfPresent(
                        id(n), (id, title) -> title(n, title.maturity(), title.genres(), title.availableUntil())));
        return this;
    }

    /** Makes titles alike one. */
    Shelves alike(int title, int from, int to) {
        neighbours.put(
                id(title), IntStream.rangeClosed(from, to).mapToObj(Shelves::id).toList());
        return this;
    }

    static String id(int number) {
        return "tmdb-" + number;
    }

    static ProfileView profile(Map<Integer, Double> stars, int... listed) {
        Map<String, RatingView> ratings = new HashMap<>();
        stars.forEach((n, s) -> ratings.put(id(n), new RatingView(s, START.plusSeconds(n))));
        List<ListedView> list = Arrays.stream(listed)
                .mapToObj(n -> new ListedView(id(n), START))
                .toList();
        return new ProfileView(
                "0b9f3c66-93b5-4f6e-9d26-5d0d3d1f7a22",
                "00000000-0000-0001-0000-000000000001",
                Face.of("Ada", Maturity.EIGHTEEN),
                false,
                false,
                false,
                ratings,
                list,
                Map.of(),
                Map.of(),
                1);
    }

    private TitleView title(int n, @Nullable Maturity maturity, List<String> genres, @Nullable Instant until) {
        return new TitleView(
                id(n),
                "Title " + n,
                "Title " + n,
                "",
                "",
                null,
                2000,
                90,
                "en",
                genres,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Stream.ofNullable(playing.get(id(n)))
                        .map(person -> new CastView(person, "Name of " + person, ""))
                        .toList(),
                List.of(),
                List.of(),
                1000 - n,
                wellRated.contains(id(n)) ? 7.5 : 6,
                30,
                null,
                null,
                maturity,
                false,
                START.plusSeconds(n),
                until,
                1);
    }

    @Override
    public Optional<TitleView> find(TitleId title) {
        return Optional.ofNullable(catalogue.get(title.value()));
    }

    @Override
    public List<TitleView> findAll(Collection<TitleId> titles, Maturity ceiling) {
        return titles.stream()
                .map(t -> catalogue.get(t.value()))
                .filter(Objects::nonNull)
                .filter(t -> t.isShownTo(ceiling))
                .toList();
    }

    @Override
    public TitlePage search(TitleSearch search) {
        searches++;
        Comparator<TitleView> order = switch (search.sort()) {
            case ADDED -> Comparator.comparing(TitleView::addedAt).reversed();
            case LEAVING -> Comparator.comparing(t -> Objects.requireNonNull(t.availableUntil()));
            default -> Comparator.comparing(TitleView::popularity).reversed();
        };
        List<TitleView> found = catalogue.values().stream()
                .filter(t -> t.isShownTo(search.ceiling()))
                .filter(t -> search.sort() != Sort.LEAVING || t.availableUntil() != null)
                .filter(t -> search.genre() == null || t.genres().contains(search.genre()))
                .filter(t -> search.person() == null || search.person().equals(playing.get(t.id())))
                .sorted(order)
                .limit(search.size())
                .toList();
        return new TitlePage(found, found.size(), 0, search.size());
    }

    @Override
    public List<Suggestion> suggest(String typed, Maturity ceiling, int limit) {
        return List.of();
    }

    @Override
    public Ranking recommend(ProfileView profile, ViewingView viewing, int limit) {
        return new Ranking(MODEL, profile.position(), ranked);
    }

    @Override
    public List<Scored> similar(String title, Maturity ceiling, int limit) {
        return neighbours.getOrDefault(title, List.of()).stream()
                .map(t -> new Scored(t, 1, null))
                .toList();
    }

    @Override
    public Optional<LiveModel> live() {
        return Optional.empty();
    }
}

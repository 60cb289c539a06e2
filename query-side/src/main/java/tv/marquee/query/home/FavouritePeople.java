package tv.marquee.query.home;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;

/** The people behind what a person praised: directors, and whoever is billed first. Who is credited for a title is remembered for an hour. */
final class FavouritePeople {

    private static final Duration AGE = Duration.ofHours(1);
    private static final int MOST_TITLES = 10_000;
    private static final int BILLED = 4;
    private static final int FEWEST = 2;

    private final LoadingCache<String, List<Favourite>> credited;

    FavouritePeople(Titles titles, Ticker ticker) {
        this.credited = Caffeine.newBuilder()
                .expireAfterWrite(AGE)
                .maximumSize(MOST_TITLES)
                .ticker(ticker)
                .build(id ->
                        titles.find(new TitleId(id)).map(FavouritePeople::of).orElse(List.of()));
    }

    /**
     * Someone credited in praised titles.
     *
     * @param directing whether as director
     * @param titles how many of the praised
     */
    record Favourite(String person, String name, boolean directing, int titles) {}

    /** Those who are credited in two titles or more, the most first; between equals whoever comes first in the titles. */
    List<Favourite> among(List<TitleView> praised) {
        Map<String, Favourite> all = new HashMap<>();
        Map<String, Integer> order = new HashMap<>();
        for (TitleView title : praised) {
            for (Favourite one : credited.get(title.id())) {
                all.merge(one.person(), one, FavouritePeople::plus);
                order.putIfAbsent(one.person(), order.size());
            }
        }
        return all.values().stream()
                .filter(favourite -> favourite.titles() >= FEWEST)
                .sorted(Comparator.comparingInt(Favourite::titles)
                        .reversed()
                        .thenComparing(favourite -> order.getOrDefault(favourite.person(), 0)))
                .toList();
    }

    private static Favourite plus(Favourite a, Favourite b) {
        return new Favourite(a.person(), a.name(), a.directing(), a.titles() + b.titles());
    }

    private static List<Favourite> of(TitleView title) {
        Stream<Favourite> directors = title.directors().stream().map(p -> new Favourite(p.id(), p.name(), true, 1));
        Stream<Favourite> cast =
                title.cast().stream().limit(BILLED).map(p -> new Favourite(p.id(), p.name(), false, 1));
        Map<String, Favourite> once = new LinkedHashMap<>();
        Stream.concat(directors, cast).forEach(one -> once.putIfAbsent(one.person(), one));
        return List.copyOf(once.values());
    }
}

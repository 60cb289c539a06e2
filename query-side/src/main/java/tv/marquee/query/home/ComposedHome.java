package tv.marquee.query.home;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ListedView;
import tv.marquee.query.profile.ProfileView.RatingView;
import tv.marquee.query.recommendation.Recommendations;
import tv.marquee.query.recommendation.Recommendations.Ranking;
import tv.marquee.query.recommendation.Recommendations.Scored;
import tv.marquee.query.viewing.ViewingView;

/**
 * The home page of a person: what they did not see to its end, what the model says, neighbours of what was praised last, My
 * List, more of those who made it, what is trending near them, the catalogue by popularity, age and favourite genres, and what is worth seeing again. Of whom nothing
 * is known finds what is trending in front. What was rated, reviewed or
 * seen is suggested in none but the last; what was hidden, or is above the profile's ceiling, stands in no row at all. Whoever wants nothing
 * personal finds what they began, their list, and the catalogue's rows.
 */
final class ComposedHome implements Home {

    private static final int DEPTH = 200;
    private static final int NEIGHBOURS = 60;
    private static final int PRAISED = 20;
    private static final int REMEMBERED = 300;
    private static final long SECONDS_AN_HOUR = 3_600;

    private static final Comparator<Map.Entry<String, RatingView>> LATEST_FIRST = Comparator.comparing(
                    (Map.Entry<String, RatingView> rating) -> rating.getValue().at())
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());

    private final Titles titles;
    private final Recommendations recommendations;
    private final CatalogueRows catalogue;
    private final TrendingRows trending;
    private final FavouritePeople people;
    private final Experiments experiments;
    private final InstantSource clock;

    ComposedHome(
            Titles titles,
            Recommendations recommendations,
            CatalogueRows catalogue,
            TrendingRows trending,
            FavouritePeople people,
            Experiments experiments,
            InstantSource clock) {
        this.titles = titles;
        this.recommendations = recommendations;
        this.catalogue = catalogue;
        this.trending = trending;
        this.people = people;
        this.experiments = experiments;
        this.clock = clock;
    }

    @Override
    public Page page(ProfileView profile, ViewingView viewing) {
        Maturity ceiling = profile.maturity();
        Rows rows = new Rows();
        Row unfinished = unfinished(profile, viewing);
        Row myList = myList(profile, unfinished);
        rows.add(unfinished);
        rows.keepOut(profile.hidden().keySet());
        rows.keepOut(myList.titles().stream().map(TitleView::id).toList());
        if (profile.impersonal()) {
            rows.add(myList);
            trending.addTo(rows, profile);
            addCatalogue(rows, ceiling);
            return new Page(rows.all(), Basis.impersonal(profile.position()));
        }
        rows.keepOut(viewing.seen());
        rows.keepOut(profile.ratings().keySet());
        rows.keepOut(profile.reviewed().keySet());
        Ranking answer = recommendations.recommend(profile, viewing, DEPTH);
        List<Scored> ranking = answer.titles();
        Experiments.Assigned assigned = experiments.to(ProfileId.parse(profile.id()));
        Suggestions suggestions = suggestions(rows, profile, viewing, ranking);
        boolean personal = ranking.stream().anyMatch(scored -> scored.because() != null);
        if (!personal) {
            trending.addTo(rows, profile);
        }
        Set<String> explored = suggestions.recommended(
                personal
                        ? whence(profile, viewing)
                        : "What many people look at. Rate a few titles and this row becomes yours.",
                assigned,
                chance(profile));
        suggestions.becauseOfPraise(title -> cards(profile, ids(recommendations.similar(title, ceiling, NEIGHBOURS))));
        rows.add(myList);
        if (personal) {
            suggestions.newForYou(catalogue.added(ceiling));
            suggestions.moreOf(
                    people.among(List.copyOf(suggestions.praised().values())),
                    person -> catalogue.credited(person, ceiling));
            suggestions.hiddenGems();
            trending.addTo(rows, profile);
        }
        addCatalogue(rows, ceiling);
        suggestions.favouriteGenres(tastes(profile), genre -> catalogue.popular(genre, ceiling));
        rows.add(watchAgain(profile, suggestions));
        List<Row> shown = rows.all();
        return new Page(
                shown,
                new Basis(answer.model(), answer.position(), assigned.variants(), because(ranking, shown), explored));
    }

    /** The same for an hour, so that a page that is looked at again is as it was. */
    private DoubleSupplier chance(ProfileView profile) {
        long hour = clock.instant().getEpochSecond() / SECONDS_AN_HOUR;
        return new SplittableRandom(31 * hour + profile.id().hashCode())::nextDouble;
    }

    private static Map<String, String> because(List<Scored> ranking, List<Row> rows) {
        Set<String> shown = rows.stream()
                .flatMap(row -> row.titles().stream())
                .map(TitleView::id)
                .collect(Collectors.toSet());
        Map<String, String> because = new HashMap<>();
        for (Scored scored : ranking) {
            if (scored.because() != null && shown.contains(scored.title())) {
                because.put(scored.title(), scored.because());
            }
        }
        return because;
    }

    @Override
    public List<TitleView> firstTitles(Maturity ceiling) {
        return FirstTitles.among(catalogue.popular(ceiling));
    }

    /** What does not follow from what the person did. */
    private void addCatalogue(Rows rows, Maturity ceiling) {
        rows.suggest(
                new Row("popular", "Popular now", "What most people look at these days.", catalogue.popular(ceiling)));
        rows.suggest(new Row(
                "leaving-soon",
                "Leaving soon",
                "To be seen for a few more days, the first to go in front.",
                catalogue.leaving(ceiling)));
        rows.suggest(new Row("new", "New in the catalogue", "The latest to come in.", catalogue.added(ceiling)));
    }

    private Suggestions suggestions(Rows rows, ProfileView profile, ViewingView viewing, List<Scored> ranking) {
        List<Praise> praises = Praise.latest(profile, viewing);
        Map<String, TitleView> praised = new LinkedHashMap<>();
        cards(profile, praises.stream().map(Praise::title).limit(PRAISED).toList())
                .forEach(title -> praised.put(title.id(), title));
        return new Suggestions(rows, praises, praised, cards(profile, ids(ranking)));
    }

    private Row unfinished(ProfileView profile, ViewingView viewing) {
        List<String> latestFirst = viewing.unfinished().stream()
                .filter(title -> !profile.hidden().containsKey(title))
                .limit(Rows.LONGEST)
                .toList();
        return new Row("continue-watching", "Continue watching", "Where you left off.", cards(profile, latestFirst));
    }

    private Row myList(ProfileView profile, Row unfinished) {
        Set<String> above = unfinished.titles().stream().map(TitleView::id).collect(Collectors.toSet());
        List<String> newestFirst = profile.list().reversed().stream()
                .map(ListedView::title)
                .filter(title -> !above.contains(title))
                .limit(Rows.LONGEST)
                .toList();
        return new Row("my-list", "My List", "", cards(profile, newestFirst));
    }

    private Row watchAgain(ProfileView profile, Suggestions suggestions) {
        Set<String> listed = profile.list().stream().map(ListedView::title).collect(Collectors.toSet());
        List<String> unlisted = suggestions.longAgo(clock.instant()).stream()
                .filter(title -> !listed.contains(title))
                .toList();
        return new Row(
                "watch-again", "Watch again", "You liked them, and it has been a while.", cards(profile, unlisted));
    }

    private List<Taste> tastes(ProfileView profile) {
        List<String> latest = profile.ratings().entrySet().stream()
                .sorted(LATEST_FIRST)
                .limit(REMEMBERED)
                .map(Map.Entry::getKey)
                .toList();
        return Taste.of(cards(profile, latest), profile.ratings());
    }

    private static String whence(ProfileView profile, ViewingView viewing) {
        boolean onlyRated = viewing.titles().isEmpty()
                && profile.list().isEmpty()
                && profile.reviewed().isEmpty();
        int rated = profile.ratings().size();
        return onlyRated
                ? "From the " + (rated == 1 ? "1 title" : rated + " titles") + " you rated."
                : "From what you watched, rated, wrote about and put on your list.";
    }

    private List<TitleView> cards(ProfileView profile, Collection<String> ids) {
        return titles.findAll(ids.stream().map(TitleId::new).toList(), profile.maturity());
    }

    private static List<String> ids(List<Scored> scored) {
        return scored.stream().map(Scored::title).toList();
    }
}

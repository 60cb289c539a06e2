package tv.marquee.query.home;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * List, and the catalogue by popularity, age and favourite genres. What was rated or seen is suggested in no row; what was
 * hidden, or is above the profile's ceiling, stands in none at all.
 */
final class ComposedHome implements Home {

    private static final int DEPTH = 200;
    private static final int NEIGHBOURS = 60;
    private static final int PRAISED_ROWS = 2;
    private static final int GENRE_ROWS = 3;
    private static final int REMEMBERED = 300;

    private static final Comparator<Map.Entry<String, RatingView>> LATEST_FIRST = Comparator.comparing(
                    (Map.Entry<String, RatingView> rating) -> rating.getValue().at())
            .reversed()
            .thenComparing(Map.Entry.comparingByKey());

    private final Titles titles;
    private final Recommendations recommendations;
    private final CatalogueRows catalogue;

    ComposedHome(Titles titles, Recommendations recommendations, CatalogueRows catalogue) {
        this.titles = titles;
        this.recommendations = recommendations;
        this.catalogue = catalogue;
    }

    @Override
    public List<Row> rows(ProfileView profile, ViewingView viewing) {
        Rows rows = new Rows();
        Row unfinished = unfinished(profile, viewing);
        Row myList = myList(profile, unfinished);
        rows.add(unfinished);
        rows.keepOut(viewing.seen());
        rows.keepOut(profile.ratings().keySet());
        rows.keepOut(profile.hidden().keySet());
        rows.keepOut(myList.titles().stream().map(TitleView::id).toList());
        Ranking ranking = recommendations.recommend(profile, viewing, DEPTH);
        recommended(rows, profile, viewing, ranking);
        becauseOfPraise(rows, profile);
        rows.add(myList);
        rows.suggest(
                "popular",
                "Popular now",
                "What most people look at these days.",
                catalogue.popular(profile.maturity()));
        rows.suggest(
                "leaving-soon",
                "Leaving soon",
                "To be seen for a few more days, the first to go in front.",
                catalogue.leaving(profile.maturity()));
        rows.suggest("new", "New in the catalogue", "The latest to come in.", catalogue.added(profile.maturity()));
        favouriteGenres(rows, profile, ranking);
        return rows.all();
    }

    private Row unfinished(ProfileView profile, ViewingView viewing) {
        List<String> latestFirst = viewing.unfinished().stream()
                .filter(title -> !profile.hidden().containsKey(title))
                .limit(Rows.LONGEST)
                .toList();
        return new Row("continue-watching", "Continue watching", "Where you left off.", cards(profile, latestFirst));
    }

    private Row myList(ProfileView profile, Row unfinished) {
        Set<String> above = ids(unfinished);
        List<String> newestFirst = profile.list().reversed().stream()
                .map(ListedView::title)
                .filter(title -> !above.contains(title))
                .limit(Rows.LONGEST)
                .toList();
        return new Row("my-list", "My List", "", cards(profile, newestFirst));
    }

    private void recommended(Rows rows, ProfileView profile, ViewingView viewing, Ranking ranking) {
        boolean personal = ranking.titles().stream().anyMatch(scored -> scored.because() != null);
        boolean onlyRated = viewing.titles().isEmpty() && profile.list().isEmpty();
        String reason = personal
                ? onlyRated
                        ? "From the " + counted(profile.ratings().size(), "title") + " you rated."
                        : "From what you watched, rated and put on your list."
                : "What many people look at. Rate a few titles and this row becomes yours.";
        rows.suggest("recommended", "Recommended for you", reason, cards(profile, ids(ranking.titles())));
    }

    private void becauseOfPraise(Rows rows, ProfileView profile) {
        List<String> praised = profile.ratings().entrySet().stream()
                .filter(rating -> rating.getValue().stars() >= Taste.LIKED)
                .filter(rating -> !profile.hidden().containsKey(rating.getKey()))
                .sorted(LATEST_FIRST)
                .map(Map.Entry::getKey)
                .limit(10)
                .toList();
        int before = rows.all().size();
        for (TitleView title : cards(profile, praised)) {
            if (rows.all().size() == before + PRAISED_ROWS) {
                return;
            }
            String stars = stars(profile.ratings().get(title.id()));
            rows.suggest(
                    "because-" + title.id(),
                    "Because you liked " + title.name(),
                    "You gave it " + stars + ".",
                    cards(profile, ids(recommendations.similar(title.id(), profile.maturity(), NEIGHBOURS))));
        }
    }

    private void favouriteGenres(Rows rows, ProfileView profile, Ranking ranking) {
        List<String> latest = profile.ratings().entrySet().stream()
                .sorted(LATEST_FIRST)
                .limit(REMEMBERED)
                .map(Map.Entry::getKey)
                .toList();
        List<Taste> tastes = Taste.of(cards(profile, latest), profile.ratings());
        List<TitleView> ranked = cards(profile, ids(ranking.titles()));
        tastes.stream().limit(GENRE_ROWS).forEach(taste -> {
            Stream<TitleView> fitting =
                    ranked.stream().filter(title -> title.genres().contains(taste.genre()));
            List<TitleView> row = Stream.concat(fitting, catalogue.popular(taste.genre(), profile.maturity()).stream())
                    .toList();
            String reason = "Of late you gave " + taste.liked() + " such titles four stars or more.";
            rows.suggest("genre-" + taste.slug(), taste.genre(), reason, row);
        });
    }

    private List<TitleView> cards(ProfileView profile, Collection<String> ids) {
        return titles.findAll(ids.stream().map(TitleId::new).toList(), profile.maturity());
    }

    private static Set<String> ids(Row row) {
        return row.titles().stream().map(TitleView::id).collect(Collectors.toSet());
    }

    private static List<String> ids(List<Scored> scored) {
        return scored.stream().map(Scored::title).toList();
    }

    private static String counted(int count, String noun) {
        return count == 1 ? "1 " + noun : count + " " + noun + "s";
    }

    private static String stars(RatingView rating) {
        double stars = rating.stars();
        String number = stars == Math.rint(stars) ? String.valueOf((int) stars) : String.valueOf(stars);
        return number + " stars";
    }
}

package tv.marquee.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleSearch.Sort;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.home.Home;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ListedView;
import tv.marquee.query.recommendation.Recommendations;
import tv.marquee.query.recommendation.Recommendations.Scored;
import tv.marquee.query.viewing.ViewingView;

/** Rows with the keys of the real home page, filled simply. */
final class FakeHome implements Home {

    private final Titles titles;
    private final Recommendations recommendations;

    FakeHome(Titles titles, Recommendations recommendations) {
        this.titles = titles;
        this.recommendations = recommendations;
    }

    @Override
    public List<TitleView> firstTitles(Maturity ceiling) {
        return titles.search(new TitleSearch("", null, null, null, null, ceiling, Sort.POPULARITY, 0, 20))
                .titles();
    }

    @Override
    public Page page(ProfileView profile, ViewingView viewing) {
        List<Row> rows = new ArrayList<>();
        rows.add(row(
                "continue-watching",
                "Continue watching",
                titles.findAll(viewing.unfinished().stream().map(TitleId::new).toList(), profile.maturity())));
        rows.add(row("recommended", "Recommended for you", recommended(profile, viewing)));
        profile.ratings().entrySet().stream()
                .filter(r -> r.getValue().stars() >= 4)
                .map(Map.Entry::getKey)
                .sorted()
                .limit(1)
                .forEach(id -> titles.find(new TitleId(id))
                        .ifPresent(
                                liked -> rows.add(because(id, liked.name(), search(profile, "Drama", Sort.RATING)))));
        List<TitleId> listed = profile.list().reversed().stream()
                .map(ListedView::title)
                .map(TitleId::new)
                .toList();
        rows.add(row("my-list", "My List", titles.findAll(listed, profile.maturity())));
        rows.add(row("popular", "Popular now", search(profile, null, Sort.POPULARITY)));
        rows.add(row("new", "New in the catalogue", search(profile, null, Sort.ADDED)));
        rows.add(row("genre-science-fiction", "Science Fiction", search(profile, "Science Fiction", Sort.POPULARITY)));
        rows.add(row("genre-puppetry", "Puppetry", search(profile, "Animation", Sort.POPULARITY)));
        return new Page(
                rows.stream().filter(r -> !r.titles().isEmpty()).toList(), Basis.impersonal(profile.position()));
    }

    private List<TitleView> recommended(ProfileView profile, ViewingView viewing) {
        return titles.findAll(
                recommendations.recommend(profile, viewing, 20).titles().stream()
                        .map(Scored::title)
                        .map(TitleId::new)
                        .toList(),
                profile.maturity());
    }

    private List<TitleView> search(ProfileView profile, @Nullable String genre, Sort sort) {
        return titles.search(new TitleSearch("", genre, null, null, null, profile.maturity(), sort, 0, 20))
                .titles();
    }

    private static Row because(String id, String name, List<TitleView> titles) {
        return new Row("because-" + id, name, 0, "Because you liked " + name, "A reason.", titles);
    }

    private static Row row(String key, String title, List<TitleView> titles) {
        return new Row(key, title, "A reason.", titles);
    }
}

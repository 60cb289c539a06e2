package tv.marquee.api.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleSearch.Sort;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.home.Home;
import tv.marquee.query.home.Home.Row;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.recommendation.Recommendations;
import tv.marquee.query.viewing.ViewingView;

/** The home page's rows, with headings and reasons in the person's language. */
final class HomeRows {

    private static final int ROW = 20;

    private final Home home;
    private final Recommendations recommendations;
    private final Titles titles;
    private final Words words;

    HomeRows(Home home, Recommendations recommendations, Titles titles, Words words) {
        this.home = home;
        this.recommendations = recommendations;
        this.titles = titles;
        this.words = words;
    }

    /** The page of a profile that watched this. */
    Home.Page page(ProfileView profile, ViewingView viewing) {
        return home.page(profile, viewing);
    }

    /** A page's rows in words. */
    List<HomeRow> of(Home.Page page, ProfileView profile, ViewingView viewing, Locale locale) {
        return page.rows().stream()
                .filter(row -> !row.titles().isEmpty())
                .map(row -> said(row, profile, viewing, locale))
                .toList();
    }

    /** The rows of someone who did not sign in: what is popular and what is new. */
    List<HomeRow> ofAnyone(Locale locale) {
        return Stream.of(known("popular", Sort.POPULARITY, locale), known("new", Sort.ADDED, locale))
                .filter(row -> !row.titles().isEmpty())
                .toList();
    }

    private HomeRow known(String key, Sort sort, Locale locale) {
        List<TitleView> found = titles.search(
                        new TitleSearch("", null, null, null, null, Maturity.EIGHTEEN, sort, 0, ROW))
                .titles();
        return new HomeRow(key, heading(key, locale), reason(key, locale), address(sort), found);
    }

    private HomeRow said(Row row, ProfileView profile, ViewingView viewing, Locale locale) {
        String key = row.key();
        int dash = key.indexOf('-');
        return switch (dash < 0 ? key : key.substring(0, dash + 1)) {
            case "because-" -> because(row, key.substring(dash + 1), profile, locale);
            case "finished-" -> about(row, "finished", "", locale);
            case "person-" -> about(row, "person", Filters.ofText(row.about()).address(0), locale);
            case "director-" ->
                about(row, "director", Filters.ofText(row.about()).address(0), locale);
            case "genre-" -> ofGenre(row, locale);
            default -> named(row, profile, viewing, locale);
        };
    }

    private HomeRow named(Row row, ProfileView profile, ViewingView viewing, Locale locale) {
        String key = row.key();
        return switch (key) {
            case "recommended" ->
                new HomeRow(key, heading(key, locale), fromHistory(profile, viewing, locale), "", row.titles());
            case "my-list" -> new HomeRow(key, heading(key, locale), reason(key, locale), "/my-list", row.titles());
            case "popular" -> known(row, Sort.POPULARITY, locale);
            case "new" -> known(row, Sort.ADDED, locale);
            case "leaving-soon" -> known(row, Sort.LEAVING, locale);
            case "continue-watching",
                    "new-for-you",
                    "hidden-gems",
                    "watch-again",
                    "trending",
                    "trending-near",
                    "trending-alike" -> new HomeRow(key, heading(key, locale), reason(key, locale), "", row.titles());
            default -> new HomeRow(key, row.title(), row.reason(), "", row.titles());
        };
    }

    private HomeRow about(Row row, String texts, String more, Locale locale) {
        return new HomeRow(
                row.key(),
                words.text("row." + texts, locale, row.about()),
                words.text("row." + texts + ".reason", locale, row.count()),
                more,
                row.titles());
    }

    private HomeRow known(Row row, Sort sort, Locale locale) {
        String key = row.key();
        return new HomeRow(key, heading(key, locale), reason(key, locale), address(sort), row.titles());
    }

    private String fromHistory(ProfileView profile, ViewingView viewing, Locale locale) {
        int rated = profile.ratings().size();
        boolean more = !viewing.titles().isEmpty()
                || !profile.list().isEmpty()
                || !profile.reviewed().isEmpty();
        if ((rated == 0 && !more) || recommendations.live().isEmpty()) {
            return words.text("row.recommended.start", locale);
        }
        return more
                ? words.text("row.recommended.history", locale)
                : words.text("row.recommended.reason", locale, rated);
    }

    private HomeRow because(Row row, String title, ProfileView profile, Locale locale) {
        int halves = OwnView.of(profile, title).halves();
        String heading = words.text("row.because", locale, row.about());
        String reason = words.text("row.because.reason", locale, words.stars(halves, locale));
        return new HomeRow(row.key(), heading, reason, "", row.titles());
    }

    private HomeRow ofGenre(Row row, Locale locale) {
        String genre = row.title();
        return new HomeRow(
                row.key(),
                words.genre(genre, locale),
                words.text("row.genre.reason", locale),
                Filters.ofGenre(genre).address(0),
                row.titles());
    }

    private static String address(Sort sort) {
        return "/search?sort=" + sort.name().toLowerCase(Locale.ROOT);
    }

    private String heading(String texts, Locale locale) {
        return words.text("row." + texts, locale);
    }

    private String reason(String texts, Locale locale) {
        return words.text("row." + texts + ".reason", locale);
    }
}

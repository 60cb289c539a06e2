package tv.marquee.query.home;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tv.marquee.domain.recommendation.Exploration;
import tv.marquee.domain.recommendation.Exploration.Explored;
import tv.marquee.domain.recommendation.GenreCalibration;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.home.FavouritePeople.Favourite;
import tv.marquee.query.home.Home.Row;

/**
 * The rows that follow from what one person praised and from what the model ranks for them.
 *
 * @param rows where they come together
 * @param praises what was praised, latest first
 * @param praised the cards of the latest of them that may be shown, by id, latest first
 * @param ranked cards of what the model ranks highest, best first
 */
record Suggestions(Rows rows, List<Praise> praises, Map<String, TitleView> praised, List<TitleView> ranked) {

    private static final int CALIBRATED_FROM = 100;
    private static final int PRAISED_ROWS = 2;
    private static final int PRAISES_TRIED = 10;
    private static final int PEOPLE_TRIED = 3;
    private static final int GENRE_ROWS = 3;
    private static final double WELL_RATED = 7;
    private static final int VOTES_THAT_SAY_SOMETHING = 20;
    private static final Duration LONG_AGO = Duration.ofDays(180);

    /**
     * What is ranked highest, with genres in the proportions of what was praised, and a few places left to chance.
     *
     * @return the titles that stand there by chance
     */
    Set<String> recommended(String reason, Experiments.Assigned tuning, DoubleSupplier chance) {
        List<TitleView> first = ranked.stream().limit(CALIBRATED_FROM).toList();
        Map<String, Double> taste = GenreCalibration.shares(
                praised.values().stream().map(TitleView::genres).toList());
        int[] order = new GenreCalibration(taste, tuning.calibration())
                .order(first.stream().map(TitleView::genres).toList(), Rows.LONGEST);
        List<TitleView> titles = rows.left(Arrays.stream(order).mapToObj(first::get));
        List<TitleView> row = titles.subList(0, Math.min(Rows.LONGEST, titles.size()));
        List<TitleView> further = rows.left(ranked.stream().filter(title -> !row.contains(title)));
        Explored<TitleView> explored = new Exploration(tuning.exploration()).of(row, further, chance);
        boolean added = rows.suggest(new Row("recommended", "Recommended for you", reason, explored.titles()));
        return added ? explored.explored().stream().map(TitleView::id).collect(Collectors.toSet()) : Set.of();
    }

    /**
     * What is alike what was praised last.
     *
     * @param similar the titles that are most alike one
     */
    void becauseOfPraise(Function<String, List<TitleView>> similar) {
        int added = 0;
        for (Praise praise : praises.subList(0, Math.min(PRAISES_TRIED, praises.size()))) {
            TitleView title = praised.get(praise.title());
            if (title != null && added < PRAISED_ROWS && rows.suggest(because(praise, title.name(), similar))) {
                added++;
            }
        }
    }

    private static Row because(Praise praise, String name, Function<String, List<TitleView>> similar) {
        List<TitleView> titles = similar.apply(praise.title());
        return praise.stars() == 0
                ? new Row(
                        "finished-" + praise.title(),
                        name,
                        0,
                        "Because you finished " + name,
                        "You saw it to the end.",
                        titles)
                : new Row(
                        "because-" + praise.title(),
                        name,
                        0,
                        "Because you liked " + name,
                        "You gave it " + stars(praise.stars()) + ".",
                        titles);
    }

    /** Of the latest arrivals those that the model ranks, in its order. */
    void newForYou(List<TitleView> added) {
        List<String> latest = added.stream().map(TitleView::id).toList();
        rows.suggest(new Row(
                "new-for-you",
                "New for you",
                "Of the latest arrivals, those closest to your taste.",
                ranked.stream().filter(title -> latest.contains(title.id())).toList()));
    }

    /**
     * More with whoever plays in the most of what was praised, or by who directed it.
     *
     * @param favourites whose titles were praised, the most first
     * @param credited the titles of a person, by id
     */
    void moreOf(List<Favourite> favourites, Function<String, List<TitleView>> credited) {
        for (Favourite one : favourites.subList(0, Math.min(PEOPLE_TRIED, favourites.size()))) {
            String key = (one.directing() ? "director-" : "person-") + one.person();
            String title = (one.directing() ? "More by " : "More with ") + one.name();
            String reason = (one.directing() ? "Directed " : "In ") + one.titles() + " titles that you liked.";
            if (rows.suggest(new Row(key, one.name(), one.titles(), title, reason, credited.apply(one.person())))) {
                return;
            }
        }
    }

    /** What is rated well and known to few among what the model ranks: its less popular half. */
    void hiddenGems() {
        List<Double> popularity =
                ranked.stream().map(TitleView::popularity).sorted().toList();
        double median = popularity.isEmpty() ? 0 : popularity.get(popularity.size() / 2);
        rows.suggest(new Row(
                "hidden-gems",
                "Hidden gems",
                "Well rated, little known, and close to your taste.",
                ranked.stream()
                        .filter(title -> title.voteAverage() >= WELL_RATED)
                        .filter(title -> title.voteCount() >= VOTES_THAT_SAY_SOMETHING)
                        .filter(title -> title.popularity() < median)
                        .toList()));
    }

    /**
     * Genres that ratings speak for: what the model ranks of each, then what is popular.
     *
     * @param popular the most popular titles of a genre
     */
    void favouriteGenres(List<Taste> tastes, Function<String, List<TitleView>> popular) {
        tastes.stream().limit(GENRE_ROWS).forEach(taste -> {
            Stream<TitleView> fitting =
                    ranked.stream().filter(title -> title.genres().contains(taste.genre()));
            rows.suggest(new Row(
                    Row.keyOfGenre(taste.genre()),
                    taste.genre(),
                    taste.liked(),
                    taste.genre(),
                    "Of late you gave " + taste.liked() + " such titles four stars or more.",
                    Stream.concat(fitting, popular.apply(taste.genre()).stream())
                            .toList()));
        });
    }

    /** The titles that were praised half a year ago or longer, the best liked first, then those of longest ago. */
    List<String> longAgo(Instant now) {
        return praises.stream()
                .filter(praise -> praise.at().isBefore(now.minus(LONG_AGO)))
                .sorted(Comparator.comparingDouble(Praise::stars).reversed().thenComparing(Praise::at))
                .map(Praise::title)
                .limit(Rows.LONGEST)
                .toList();
    }

    private static String stars(double stars) {
        String number = stars == Math.rint(stars) ? String.valueOf((int) stars) : String.valueOf(stars);
        return number + " stars";
    }
}

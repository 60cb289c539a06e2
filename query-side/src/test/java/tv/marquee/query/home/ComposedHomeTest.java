package tv.marquee.query.home;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.query.home.Shelves.id;
import static tv.marquee.query.home.Shelves.profile;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.recommendation.Experiment;
import tv.marquee.domain.recommendation.Experiment.Variant;
import tv.marquee.domain.recommendation.Tuning;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.account.AccountView;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.home.Home.Row;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ReviewedView;
import tv.marquee.query.trend.NearbyTrends;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.ViewingView.WatchedView;

class ComposedHomeTest {

    private static final Instant NOW = Shelves.START.plus(Duration.ofDays(100));

    private static final Experiments WITHOUT_CHANCE = new Experiments(new Tuning(.2, 0.0), List.of());

    private final Shelves shelves = new Shelves();
    private final Map<String, List<String>> trends = new HashMap<>();
    private Experiments experiments = WITHOUT_CHANCE;

    @Test
    void someoneNewIsShownWhatIsPopularAndWhatIsNewAndIsToldWhy() {
        shelves.with(1, 90, "Drama")
                .recommending(null, IntStream.rangeClosed(1, 30).toArray());
        List<Row> rows = home(profile(Map.of()));
        assertThat(rows).extracting(Row::key).containsExactly("recommended", "popular", "new");
        assertThat(rows.getFirst().reason()).contains("Rate a few titles");
        assertThat(ids(rows.get(1))).startsWith(id(21));
        assertThat(ids(rows.get(2))).startsWith(id(90), id(89));
    }

    @Test
    void aPersonsRowsComeInTheOrderOfHowPersonalTheyAre() {
        rich();
        assertThat(home(person()))
                .extracting(Row::key)
                .containsExactly(
                        "recommended",
                        "because-tmdb-202",
                        "because-tmdb-201",
                        "my-list",
                        "new-for-you",
                        "popular",
                        "new",
                        "genre-science-fiction");
    }

    @Test
    void whoWantsNothingPersonalIsShownTheirListAndWhatEveryoneIsShown() {
        rich();
        ProfileView person = person().withPersonalisation(false, 2);

        List<Row> rows = home(person);

        assertThat(rows).extracting(Row::key).containsExactly("my-list", "popular", "new");
        assertThat(rows.stream().flatMap(row -> ids(row).stream())).doesNotHaveDuplicates();
    }

    @Test
    void whatIsTrendingAmongPeopleAlikeHasARowOrElseAmongThoseOfTheCountry() {
        rich();
        trends.put("/", List.of(id(170), id(171), id(172)));
        trends.put("FR/", List.of(id(160), id(161), id(162), id(163)));
        trends.put("FR/25-34", List.of(id(165), id(166)));
        assertThat(ids(byKey(home(person())).get("trending-near"))).containsExactly(id(160), id(161), id(162), id(163));

        trends.put("FR/25-34", List.of(id(168), id(165), id(166)));
        assertThat(home(person())).extracting(Row::key).containsSubsequence("trending-alike", "popular");
        assertThat(ids(byKey(home(person())).get("trending-alike"))).containsExactly(id(168), id(165), id(166));
    }

    @Test
    void ofWhomNothingIsKnownFindsWhatIsTrendingInFront() {
        shelves.with(1, 200, "Drama")
                .recommending(
                        null, IntStream.rangeClosed(1, 60).map(n -> 161 - n).toArray());
        trends.put("FR/", List.of(id(160), id(159), id(158)));

        List<Row> rows = home(profile(Map.of()));

        assertThat(rows)
                .extracting(Row::key)
                .startsWith("trending-near", "recommended")
                .doesNotHaveDuplicates();
        assertThat(ids(rows.get(1))).startsWith(id(157)).doesNotContainAnyElementsOf(ids(rows.getFirst()));
    }

    @Test
    void whoWantsNothingPersonalIsShownWhatIsTrendingAmongEveryone() {
        rich();
        trends.put("/", List.of(id(170), id(171), id(172)));
        trends.put("FR/25-34", List.of(id(168), id(165), id(166)));

        assertThat(home(person().withPersonalisation(false, 2)))
                .extracting(Row::key)
                .containsExactly("my-list", "trending", "popular", "new");
    }

    @Test
    void someoneNewPicksFromPopularTitlesOfSeveralGenres() {
        shelves.with(1, 60, "Drama")
                .with(61, 70, "Comedy", "Drama")
                .with(71, 72, "Western")
                .rated(62, 62, Maturity.EIGHTEEN);

        List<String> titles = home(NOW).firstTitles(Maturity.EIGHTEEN).stream()
                .map(TitleView::id)
                .toList();

        assertThat(titles).hasSize(24).doesNotHaveDuplicates();
        assertThat(titles.subList(0, 8)).containsExactly(id(1), id(2), id(3), id(61), id(62), id(63), id(71), id(72));
        assertThat(titles.get(8)).isEqualTo(id(4));
    }

    @Test
    void aPageTellsWhatItFollowedFrom() {
        rich();
        Home.Basis basis = home(NOW).page(person(), ViewingView.nothing("p")).basis();

        assertThat(basis.model()).isEqualTo(Shelves.MODEL);
        assertThat(basis.position()).isEqualTo(person().position());
        assertThat(basis.because()).containsEntry(id(95), id(201)).doesNotContainKey(id(1));
        assertThat(basis.variants()).isEmpty();
        assertThat(basis.explored()).isEmpty();
    }

    @Test
    void placesLeftToChanceAreToldAndStayForAnHour() {
        rich();
        experiments = new Experiments(new Tuning(.2, .5), List.of());
        Home.Page now = home(NOW).page(person(), ViewingView.nothing("p"));
        Home.Page later = home(NOW.plusSeconds(60)).page(person(), ViewingView.nothing("p"));
        Home.Page nextDay = home(NOW.plus(Duration.ofDays(1))).page(person(), ViewingView.nothing("p"));

        assertThat(now.basis().explored()).hasSizeBetween(4, 16);
        assertThat(ids(now.rows().getFirst()))
                .containsAll(now.basis().explored())
                .hasSize(20);
        assertThat(ids(later.rows().getFirst())).isEqualTo(ids(now.rows().getFirst()));
        assertThat(nextDay.basis().explored()).isNotEqualTo(now.basis().explored());
    }

    @Test
    void aVariantIsRecommendedToAsItSays() {
        rich();
        Experiment everyTwentieth = new Experiment(
                "chance",
                List.of(new Variant("none", 1, new Tuning(null, 0.0)), new Variant("all", 1, new Tuning(null, 1.0))));
        experiments = new Experiments(new Tuning(.2, .3), List.of(everyTwentieth));

        Home.Basis basis = home(NOW).page(person(), ViewingView.nothing("p")).basis();

        assertThat(basis.variants()).containsOnlyKeys("chance");
        assertThat(basis.explored()).hasSize(basis.variants().containsValue("all") ? 19 : 0);
    }

    @Test
    void whatLeavesSoonHasARowWithTheFirstToGoInFront() {
        rich();
        shelves.leaving(150, 155);
        List<Row> rows = home(person());
        assertThat(rows).extracting(Row::key).containsSubsequence("my-list", "leaving-soon", "new");
        assertThat(rows.stream().filter(row -> row.key().equals("leaving-soon")))
                .singleElement()
                .satisfies(row -> assertThat(ids(row)).startsWith(id(155), id(154)));
    }

    @Test
    void whatWasFinishedAndNotRatedHasARowOfItsLike() {
        rich();
        shelves.alike(120, 60, 80);
        ViewingView viewing = new ViewingView("p", Map.of(id(120), seen(NOW)), 1);

        assertThat(home(person(), viewing).get(1)).satisfies(row -> {
            assertThat(row.key()).isEqualTo("finished-tmdb-120");
            assertThat(row.title()).isEqualTo("Because you finished Title 120");
            assertThat(ids(row)).startsWith(id(60), id(61));
        });
    }

    @Test
    void whoPlaysInTheMostOfWhatWasPraisedHasARow() {
        rich();
        shelves.playing("tmdb-9", 202, 203).playing("tmdb-9", 150, 160).playing("tmdb-8", 201, 201);

        assertThat(byKey(home(person())).get("person-tmdb-9")).satisfies(row -> {
            assertThat(row.title()).isEqualTo("More with Name of tmdb-9");
            assertThat(row.reason()).isEqualTo("In 2 titles that you liked.");
            assertThat(row.about()).isEqualTo("Name of tmdb-9");
            assertThat(ids(row)).startsWith(id(150)).doesNotContain(id(202), id(203));
        });
        assertThat(byKey(home(person()))).doesNotContainKey("person-tmdb-8");
    }

    @Test
    void whatIsWellRatedAndKnownToFewHasARow() {
        rich();
        shelves.wellRated(100, 101).wellRated(145, 148);

        assertThat(ids(byKey(home(person())).get("hidden-gems"))).containsExactly(id(145), id(146), id(147), id(148));
    }

    @Test
    void ofTheLatestArrivalsThoseThatTheModelRanksComeApart() {
        rich();
        List<Row> rows = home(person());

        assertThat(ids(byKey(rows).get("new-for-you")))
                .isSorted()
                .isSubsetOf(
                        IntStream.rangeClosed(105, 150).mapToObj(Shelves::id).toList());
        assertThat(ids(byKey(rows).get("new"))).startsWith(id(200));
    }

    @Test
    void whatWasLikedLongAgoIsOfferedAgainTheBestFirst() {
        rich();
        ViewingView viewing = new ViewingView("p", Map.of(id(60), seen(Shelves.START)), 1);
        Home later = home(NOW.plus(Duration.ofDays(100)));

        Row again = byKey(later.page(person(), viewing).rows()).get("watch-again");
        assertThat(ids(again)).containsExactly(id(201), id(202), id(60));
        assertThat(home(person(), viewing)).extracting(Row::key).doesNotContain("watch-again");
    }

    @Test
    void theGenresOfARowAreInTheProportionsOfWhatWasPraised() {
        shelves.with(1, 100, "Drama")
                .with(101, 200, "Comedy")
                .with(201, 204, "Drama")
                .with(205, 206, "Comedy");
        shelves.recommending(id(201), IntStream.rangeClosed(1, 25).toArray())
                .recommending(id(201), IntStream.rangeClosed(101, 130).toArray());
        ProfileView both = profile(Map.of(201, 5.0, 202, 5.0, 203, 5.0, 204, 5.0, 205, 5.0, 206, 5.0));

        assertThat(byKey(home(both)).get("recommended").titles().stream()
                        .filter(title -> title.genres().contains("Comedy")))
                .hasSizeBetween(2, 6);
    }

    @Test
    void noTitleStandsInTwoRows() {
        rich();
        List<String> all =
                home(person()).stream().flatMap(row -> ids(row).stream()).toList();
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void whatWasRatedIsNotSuggested() {
        rich();
        ProfileView person = person();
        assertThat(home(person).stream()
                        .filter(row -> !row.key().equals("my-list"))
                        .flatMap(row -> ids(row).stream()))
                .doesNotContainAnyElementsOf(person.ratings().keySet());
    }

    @Test
    void whatWasReviewedIsNotSuggested() {
        rich();
        ProfileView reviewer = person().withReviewed(Map.of(id(95), new ReviewedView(.9, NOW)), 2);
        assertThat(home(reviewer).stream().flatMap(row -> ids(row).stream()))
                .isNotEmpty()
                .doesNotContain(id(95));
    }

    @Test
    void whatWasHiddenStandsInNoRow() {
        rich();
        ProfileView person = person();
        List<String> shown =
                home(person).stream().flatMap(row -> ids(row).stream()).toList();
        Map<String, Instant> hidden = Map.of(shown.getFirst(), Shelves.START, id(10), Shelves.START);
        assertThat(home(person.withHidden(hidden, 2)).stream().flatMap(row -> ids(row).stream()))
                .doesNotContain(shown.getFirst(), id(10))
                .isNotEmpty();
    }

    @Test
    void whatIsAboveTheCeilingStandsInNoRowAndNoHeading() {
        rich();
        shelves.rated(201, 203, Maturity.TWELVE).rated(1, 60, Maturity.ALL).rated(130, 150, Maturity.SIXTEEN);
        ProfileView p = person();
        ProfileView kid = p.with(p.account(), Face.of(p.name(), Maturity.TWELVE), p.position());
        List<Row> rows = home(kid);
        assertThat(rows.stream().flatMap(row -> row.titles().stream()))
                .isNotEmpty()
                .allSatisfy(title ->
                        assertThat(Maturity.TWELVE.admits(title.maturity())).isTrue());
        assertThat(rows).extracting(Row::key).contains("because-tmdb-202", "popular", "new");
        shelves.rated(201, 203, Maturity.SIXTEEN);
        assertThat(home(kid)).extracting(Row::key).doesNotContain("because-tmdb-202", "because-tmdb-201");
    }

    @Test
    void reasonsAreTrue() {
        rich();
        Map<String, Row> rows = byKey(home(person()));
        assertThat(rows.get("recommended").reason())
                .isEqualTo("From what you watched, rated, wrote about and put on your list.");
        assertThat(byKey(home(person().withList(List.of(), 2)))
                        .get("recommended")
                        .reason())
                .isEqualTo("From the 4 titles you rated.");
        assertThat(rows.get("because-tmdb-202").title()).isEqualTo("Because you liked Title 202");
        assertThat(rows.get("because-tmdb-202").reason()).isEqualTo("You gave it 4.5 stars.");
        assertThat(rows.get("genre-science-fiction").reason())
                .isEqualTo("Of late you gave 3 such titles four stars or more.");
        assertThat(rows.get("genre-science-fiction").titles())
                .allSatisfy(title -> assertThat(title.genres()).contains("Science Fiction"));
    }

    @Test
    void myListIsWholeAndLatestFirst() {
        shelves.with(1, 60, "Drama").recommending(null, 1, 2, 3, 4, 5);
        Row myList = byKey(home(profile(Map.of(), 3, 1, 2))).get("my-list");
        assertThat(ids(myList)).containsExactly(id(2), id(1), id(3));
    }

    @Test
    void aListedTitleThatWasRatedStaysOnMyList() {
        shelves.with(1, 60, "Drama");
        assertThat(ids(byKey(home(profile(Map.of(1, 2.0), 1))).get("my-list"))).containsExactly(id(1));
    }

    @Test
    void aRowWithTooLittleInItIsLeftOut() {
        shelves.with(1, 60, "Drama").alike(50, 58, 59).recommending(id(50), 1, 2);
        assertThat(home(profile(Map.of(50, 5.0)))).extracting(Row::key).containsExactly("popular", "new");
    }

    @Test
    void anEmptyCatalogueHasNoRows() {
        assertThat(home(profile(Map.of(1, 5.0), 2))).isEmpty();
    }

    @Test
    void aRowHoldsTwentyTitlesAtMost() {
        rich();
        assertThat(home(person())).allSatisfy(row -> assertThat(row.titles()).hasSizeBetween(1, 20));
    }

    @Test
    void whatWasBegunComesFirstAndNowhereElse() {
        rich();
        WatchedView earlier = new WatchedView(600, 4_740, false, Shelves.START);
        WatchedView later = new WatchedView(60, 4_740, false, Shelves.START.plusSeconds(9));
        List<Row> rows = home(person(), new ViewingView("p", Map.of(id(102), earlier, id(95), later), 1));

        assertThat(rows.getFirst().key()).isEqualTo("continue-watching");
        assertThat(ids(rows.getFirst())).containsExactly(id(95), id(102));
        assertThat(rows.stream().flatMap(row -> ids(row).stream()).toList()).doesNotHaveDuplicates();
    }

    @Test
    void whatWasSeenIsNotSuggestedAgain() {
        rich();
        List<String> suggested =
                home(person()).stream().flatMap(row -> ids(row).stream()).toList();
        String seen = suggested.getFirst();
        ViewingView viewing = new ViewingView("p", Map.of(seen, new WatchedView(4_740, 4_740, true, Shelves.START)), 1);

        assertThat(home(person(), viewing).stream().flatMap(row -> ids(row).stream()))
                .isNotEmpty()
                .doesNotContain(seen);
    }

    @Test
    void whatWasBegunAndThenHiddenIsNotContinued() {
        rich();
        ViewingView viewing = new ViewingView("p", Map.of(id(95), new WatchedView(60, 4_740, false, Shelves.START)), 1);

        assertThat(home(person().withHidden(Map.of(id(95), Shelves.START), 2), viewing))
                .extracting(Row::key)
                .doesNotContain("continue-watching");
    }

    @Test
    void whatIsTheSameForEveryoneIsSearchedForOnceInAWhile() {
        shelves.with(1, 60, "Drama");
        long[] now = {0};
        Home home = new ComposedHome(
                shelves,
                shelves,
                new CatalogueRows(shelves, () -> now[0]),
                trending(NOW),
                new FavouritePeople(shelves, () -> 0),
                WITHOUT_CHANCE,
                () -> NOW);
        home.page(profile(Map.of()), ViewingView.nothing("p"));
        home.page(profile(Map.of(), 1), ViewingView.nothing("p"));
        assertThat(shelves.searches).isEqualTo(3);
        now[0] += 11_000_000_000L;
        home.page(profile(Map.of()), ViewingView.nothing("p"));
        assertThat(shelves.searches).isEqualTo(6);
    }

    private void rich() {
        shelves.with(1, 100, "Drama")
                .with(101, 200, "Science Fiction", "Action")
                .with(201, 203, "Science Fiction")
                .with(204, 204, "Action")
                .alike(201, 1, 30)
                .alike(202, 10, 40)
                .recommending(id(201), IntStream.rangeClosed(95, 150).toArray());
    }

    private static ProfileView person() {
        return profile(Map.of(201, 5.0, 202, 4.5, 203, 4.0, 204, 1.0), 203, 102);
    }

    private static WatchedView seen(Instant at) {
        return new WatchedView(4_740, 4_740, true, at);
    }

    private List<Row> home(ProfileView profile) {
        return home(profile, ViewingView.nothing(profile.id()));
    }

    private List<Row> home(ProfileView profile, ViewingView viewing) {
        return home(NOW).page(profile, viewing).rows();
    }

    private Home home(Instant now) {
        return new ComposedHome(
                shelves,
                shelves,
                new CatalogueRows(shelves, () -> 0),
                trending(now),
                new FavouritePeople(shelves, () -> 0),
                experiments,
                () -> now);
    }

    private TrendingRows trending(Instant now) {
        NearbyTrends nearby = new NearbyTrends(
                (audience, today) -> trends.getOrDefault(audience.key(), List.of()),
                account ->
                        Optional.of(new AccountView(account.toString(), "Ann", 1998, "FR", Role.SUBSCRIBER, false, 1)),
                () -> now,
                () -> 0);
        return new TrendingRows(nearby, shelves, () -> 0);
    }

    private static List<String> ids(Row row) {
        return row.titles().stream().map(TitleView::id).toList();
    }

    private static Map<String, Row> byKey(List<Row> rows) {
        return rows.stream().collect(Collectors.toMap(Row::key, row -> row));
    }
}

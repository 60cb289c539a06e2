package tv.marquee.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.recommendation.Recommendations.Ranking;
import tv.marquee.query.recommendation.Recommendations.Scored;
import tv.marquee.query.trend.NearbyTrends;

class ModelRecommendationsTest {

    private static final Offset<Double> CLOSE = within(1e-5);

    private final ModelFixture fixture = new ModelFixture();

    /** Title 2 was seen before title 1, so its steps count half: 3 gets .4 + .1 and .1, 4 gets .3 and .3. */
    @Test
    void scoresAreAsByHand() {
        Ranking ranking = recommend(2, 3, 1, 4);

        assertThat(ranking.model()).isEqualTo(ModelFixture.VERSION);
        assertThat(ranking.position()).isEqualTo(Watchers.POSITION);
        assertThat(ids(ranking)).containsExactly("tmdb-3", "tmdb-4");
        assertThat(ranking.titles().get(0).score()).isEqualTo(2 * Math.log(.6) + Math.log(.6), CLOSE);
        assertThat(ranking.titles().get(1).score())
                .isEqualTo(2 * Math.log(.4) + Math.log(.8) - .5 * Math.log(8), CLOSE);
    }

    @Test
    void aLikedTitleIsTheReasonBeforeOthersThatSayMore() {
        // For title 4, title 2 says 1.5 and title 1 says .375; but 2 was given only three stars.
        assertThat(recommend(2, 3, 1, 4).titles()).extracting(Scored::because).containsExactly("tmdb-1", "tmdb-1");
        assertThat(recommend(2, 4, 1, 4).titles()).extracting(Scored::because).containsExactly("tmdb-1", "tmdb-2");
    }

    @Test
    void whenNothingLikedSpeaksForATitleAnotherOneIsTheReason() {
        assertThat(recommend(1, 3).titles()).extracting(Scored::because).containsOnly("tmdb-1");
    }

    @Test
    void whenPopularitySaysMoreThereIsNoReason() {
        fixture.popularityWeight = 3;

        List<Scored> titles = recommend(2, 3, 1, 4).titles();

        assertThat(titles).extracting(Scored::title).containsExactly("tmdb-4", "tmdb-3");
        assertThat(titles).extracting(Scored::because).containsExactly(null, "tmdb-1");
    }

    @Test
    void titlesAboveTheCeilingAreNeverRecommendedAndDoNotFillUp() {
        CatalogueFilter mild = (title, ceiling) -> ceiling == Maturity.EIGHTEEN || !title.equals("tmdb-3");
        Recommendations recommendations = new ModelRecommendations(
                fixture::model, mild, (ceiling, limit) -> List.of("tmdb-3", "tmdb-8"), Watchers.WITHOUT_CONTENT);
        ProfileView grown = Watchers.whoRated(1, 5);

        assertThat(ids(recommendations.recommend(grown, Watchers.WATCHED_NOTHING, 5)))
                .contains("tmdb-3");
        assertThat(ids(recommendations.recommend(Watchers.within(Maturity.TWELVE, grown), Watchers.WATCHED_NOTHING, 5)))
                .containsExactly("tmdb-4", "tmdb-8");
        assertThat(recommendations.similar("tmdb-1", Maturity.TWELVE, 5))
                .extracting(Scored::title)
                .containsExactly("tmdb-4");
    }

    @Test
    void whoWantsNothingPersonalIsGivenWhatIsPopularWhateverTheyRated() {
        Recommendations recommendations = new ModelRecommendations(
                fixture::model,
                (title, ceiling) -> true,
                (ceiling, limit) -> List.of("tmdb-1", "tmdb-8"),
                Watchers.WITHOUT_CONTENT);

        Ranking ranking = recommendations.recommend(
                Watchers.whoRated(1, 5).withPersonalisation(false, 99), Watchers.WATCHED_NOTHING, 5);

        assertThat(ranking.model()).isEqualTo("none");
        assertThat(ranking.titles()).extracting(Scored::title).containsExactly("tmdb-1", "tmdb-8");
        assertThat(ranking.titles()).extracting(Scored::because).containsOnlyNulls();
    }

    @Test
    void whatIsTrendingGoesBeforeWhatIsPopularOnlyForWhomNothingIsKnown() {
        PopularTitles popular = new TrendingFirst(
                (ceiling, limit) -> List.of("tmdb-8", "tmdb-9"),
                new NearbyTrends(
                        (audience, today) -> List.of("tmdb-7", "tmdb-9", "tmdb-6"),
                        account -> Optional.empty(),
                        () -> Instant.EPOCH,
                        () -> 0));
        Recommendations recommendations = new ModelRecommendations(
                fixture::model, (title, ceiling) -> !title.equals("tmdb-6"), popular, Watchers.WITHOUT_CONTENT);

        assertThat(ids(recommendations.recommend(Watchers.whoRated(), Watchers.WATCHED_NOTHING, 5)))
                .containsExactly("tmdb-7", "tmdb-9", "tmdb-8");
        assertThat(ids(recommendations.recommend(Watchers.whoRated(1, 5), Watchers.WATCHED_NOTHING, 5)))
                .endsWith("tmdb-8", "tmdb-9")
                .doesNotContain("tmdb-7");
    }

    @Test
    void titlesRatedAreNeverRecommended() {
        assertThat(ids(recommend(3, 4, 1, 4))).containsExactly("tmdb-4").doesNotContain("tmdb-1", "tmdb-3");
    }

    @Test
    void titlesThatMayNotBeShownAreNeverRecommended() {
        Recommendations recommendations = new ModelRecommendations(
                fixture::model,
                (title, ceiling) -> !title.equals("tmdb-3"),
                (ceiling, limit) -> List.of("tmdb-3", "tmdb-8"),
                Watchers.WITHOUT_CONTENT);

        assertThat(ids(recommendations.recommend(Watchers.whoRated(1, 5), Watchers.WATCHED_NOTHING, 5)))
                .containsExactly("tmdb-4", "tmdb-8");
        assertThat(recommendations.similar("tmdb-1", Maturity.EIGHTEEN, 5))
                .extracting(Scored::title)
                .containsExactly("tmdb-4");
    }

    @Test
    void aDislikedTitleDoesNotSpeakForItsLike() {
        assertThat(ids(recommend(3, 4, 1, 1.5))).isEmpty();
    }

    @Test
    void titlesLikeADislikedOneGoDown() {
        double before = scoreOf("tmdb-4", recommend(2, 4));
        double after = scoreOf("tmdb-4", recommend(2, 4, 1, .5));

        // Title 4 is all that title 1 is like, so it is lowered by the whole half.
        assertThat(after).isEqualTo(before - .5, CLOSE);
    }

    @Test
    void hiddenTitlesAreNeverRecommendedNorFillAnAnswerUp() {
        Recommendations recommendations = new ModelRecommendations(
                fixture::model,
                (title, ceiling) -> true,
                (ceiling, limit) -> List.of("tmdb-3", "tmdb-8"),
                Watchers.WITHOUT_CONTENT);

        Ranking ranking =
                recommendations.recommend(Watchers.hiding(Watchers.whoRated(1, 5), 3), Watchers.WATCHED_NOTHING, 5);

        assertThat(ids(ranking)).containsExactly("tmdb-4", "tmdb-8");
    }

    @Test
    void titlesLikeAHiddenOneGoDownALittle() {
        double before = scoreOf("tmdb-4", recommend(2, 4));
        double after = scoreOf(
                "tmdb-4",
                recommendations().recommend(Watchers.hiding(Watchers.whoRated(2, 4), 1), Watchers.WATCHED_NOTHING, 10));

        assertThat(after).isEqualTo(before - .25, CLOSE);
    }

    @Test
    void aRatingSaysMoreOfATitleThanThatItIsHidden() {
        ProfileView fan = Watchers.whoRated(2, 4, 1, 5);

        assertThat(scoreOf(
                        "tmdb-4", recommendations().recommend(Watchers.hiding(fan, 1), Watchers.WATCHED_NOTHING, 10)))
                .isEqualTo(scoreOf("tmdb-4", recommendations().recommend(fan, Watchers.WATCHED_NOTHING, 10)), CLOSE);
    }

    @Test
    void popularTitlesFillAnAnswerUpBelowTheOthers() {
        Recommendations recommendations = new ModelRecommendations(
                fixture::model,
                (title, ceiling) -> true,
                (ceiling, limit) -> List.of("tmdb-1", "tmdb-3", "tmdb-7", "tmdb-8", "tmdb-9"),
                Watchers.WITHOUT_CONTENT);

        Ranking ranking = recommendations.recommend(Watchers.whoRated(1, 5), Watchers.WATCHED_NOTHING, 4);

        assertThat(ids(ranking)).containsExactly("tmdb-3", "tmdb-4", "tmdb-7", "tmdb-8");
        assertThat(ranking.titles()).extracting(Scored::score).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(ranking.titles().getLast().because()).isNull();
    }

    @Test
    void withoutAModelOrAHistoryPopularityAnswersAlone() {
        PopularTitles popular = (ceiling, limit) -> List.of("tmdb-7", "tmdb-1", "tmdb-8");
        Recommendations withoutModel =
                new ModelRecommendations(() -> null, (title, ceiling) -> true, popular, Watchers.WITHOUT_CONTENT);
        Recommendations withModel =
                new ModelRecommendations(fixture::model, (title, ceiling) -> true, popular, Watchers.WITHOUT_CONTENT);

        Ranking one = withoutModel.recommend(Watchers.whoRated(1, 5), Watchers.WATCHED_NOTHING, 5);
        Ranking other = withModel.recommend(Watchers.whoRated(99, 5), Watchers.WATCHED_NOTHING, 2);

        assertThat(one.model()).isEqualTo("none");
        assertThat(ids(one)).containsExactly("tmdb-7", "tmdb-8");
        assertThat(other.model()).isEqualTo("none");
        assertThat(ids(other)).containsExactly("tmdb-7", "tmdb-1");
        assertThat(withoutModel.similar("tmdb-1", Maturity.EIGHTEEN, 5)).isEmpty();
        assertThat(withoutModel.live()).isEmpty();
    }

    @Test
    void whatWasWatchedSpeaksForItsLikeAndIsNotRecommendedAgain() {
        Ranking nothing = recommendations().recommend(Watchers.whoRated(), Watchers.WATCHED_NOTHING, 10);
        Ranking finished = recommendations().recommend(Watchers.whoRated(), Watchers.watched(true, 1), 10);

        assertThat(nothing.model()).isEqualTo("none");
        assertThat(ids(finished)).contains("tmdb-3").doesNotContain("tmdb-1");
        assertThat(finished.titles().getFirst().because()).isEqualTo("tmdb-1");
        assertThat(finished.position()).isEqualTo(Watchers.POSITION + 1);
    }

    @Test
    void anActCountsAsMuchAsTheModelSays() {
        Recommendations recommendations = recommendations();
        double finished =
                scoreOf("tmdb-3", recommendations.recommend(Watchers.whoRated(), Watchers.watched(true, 1), 10));
        double begun =
                scoreOf("tmdb-3", recommendations.recommend(Watchers.whoRated(), Watchers.watched(false, 1), 10));

        // Of steps .4 times a quarter over a floor of .1, with a weight of 2; likes say nothing of title 3.
        assertThat(begun - finished).isEqualTo(2 * Math.log((.1 + .1) / (.4 + .1)), CLOSE);
    }

    @Test
    void whatIsOnTheListSpeaksForItsLikeAndMayBeRecommendedItself() {
        Ranking ranking =
                recommendations().recommend(Watchers.listing(Watchers.whoRated(2, 4), 3), Watchers.WATCHED_NOTHING, 10);

        assertThat(ids(ranking)).contains("tmdb-3", "tmdb-1");
    }

    @Test
    void kindWordsOfATitleSpeakForItsLikeAndUnkindOnesAgainst() {
        Ranking kind = recommendations()
                .recommend(Watchers.reviewing(Watchers.whoRated(), 1, .9), Watchers.WATCHED_NOTHING, 10);
        Ranking unkind = recommendations()
                .recommend(Watchers.reviewing(Watchers.whoRated(2, 4), 1, .1), Watchers.WATCHED_NOTHING, 10);

        assertThat(ids(kind)).contains("tmdb-3").doesNotContain("tmdb-1");
        assertThat(kind.titles()).extracting(Scored::because).containsOnly("tmdb-1");
        assertThat(scoreOf("tmdb-4", unkind)).isEqualTo(scoreOf("tmdb-4", recommend(2, 4)) - .5, CLOSE);
    }

    @Test
    void aRatingSaysMoreThanTheWordsOfAReview() {
        ProfileView harsh = Watchers.reviewing(Watchers.whoRated(2, 4, 1, 5), 1, .1);

        assertThat(recommendations().recommend(harsh, Watchers.WATCHED_NOTHING, 10))
                .isEqualTo(recommend(2, 4, 1, 5));
    }

    @Test
    void ofATitleThatWasWatchedAndDislikedTheDislikeHolds() {
        Ranking ranking = recommendations().recommend(Watchers.whoRated(1, 1), Watchers.watched(true, 1), 10);

        assertThat(ranking.model()).isEqualTo("none");
    }

    @Test
    void anAnswerDoesNotColourTheNext() {
        Model model = fixture.model();
        Recommendations recommendations = new ModelRecommendations(
                () -> model, (title, ceiling) -> true, (ceiling, limit) -> List.of(), Watchers.WITHOUT_CONTENT);
        Ranking first = recommendations.recommend(Watchers.whoRated(2, 3, 1, 4), Watchers.WATCHED_NOTHING, 4);

        recommendations.recommend(Watchers.whoRated(3, 5, 1, 1, 2, .5), Watchers.WATCHED_NOTHING, 4);

        assertThat(recommendations.recommend(Watchers.whoRated(2, 3, 1, 4), Watchers.WATCHED_NOTHING, 4))
                .isEqualTo(first);
    }

    @Test
    void likenessGoesBothWaysAndEachMatrixHasHalfTheSay() {
        Recommendations recommendations = recommendations();

        // Likes: 1 to 4 is its strongest (.25), 3 to 1 the strongest towards it (.25); steps: 1 to 3 (.25).
        List<Scored> similar = recommendations.similar("tmdb-1", Maturity.EIGHTEEN, 5);

        assertThat(similar).extracting(Scored::title).containsExactly("tmdb-3", "tmdb-4");
        assertThat(similar.get(0).score()).isEqualTo(.5, CLOSE);
        assertThat(similar.get(1).score()).isEqualTo(.25, CLOSE);
        assertThat(similar).extracting(Scored::because).containsOnly("tmdb-1");
        assertThat(recommendations.similar("tmdb-99", Maturity.EIGHTEEN, 5)).isEmpty();
    }

    @Test
    void theLiveModelIsTold() {
        assertThat(recommendations().live()).hasValueSatisfying(live -> {
            assertThat(live.version()).isEqualTo(ModelFixture.VERSION);
            assertThat(live.titles()).isEqualTo(4);
            assertThat(live.bytes()).isPositive();
        });
    }

    @Test
    void limitsOutOfRangeAreRefused() {
        for (int limit : Set.of(0, 501)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            recommendations().recommend(Watchers.whoRated(1, 5), Watchers.WATCHED_NOTHING, limit));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> recommendations().similar("tmdb-1", Maturity.EIGHTEEN, limit));
        }
    }

    private Recommendations recommendations() {
        return new ModelRecommendations(
                fixture::model, (title, ceiling) -> true, (ceiling, limit) -> List.of(), Watchers.WITHOUT_CONTENT);
    }

    private Ranking recommend(double... titlesAndStars) {
        return recommendations().recommend(Watchers.whoRated(titlesAndStars), Watchers.WATCHED_NOTHING, 10);
    }

    private static List<String> ids(Ranking ranking) {
        return ranking.titles().stream().map(Scored::title).toList();
    }

    private static double scoreOf(String title, Ranking ranking) {
        return ranking.titles().stream()
                .filter(scored -> scored.title().equals(title))
                .findFirst()
                .orElseThrow()
                .score();
    }
}

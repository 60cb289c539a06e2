package tv.marquee.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.recommendation.ContentNeighbours.Neighbour;
import tv.marquee.query.recommendation.ContentNeighbours.Page;
import tv.marquee.query.recommendation.Recommendations.Ranking;
import tv.marquee.query.recommendation.Recommendations.Scored;

/** On the model of {@link ModelFixture}: title 3 was seen by no one, 4 by seven; titles 5 and more are not in it. */
class ColdTitlesTest {

    private static final Offset<Double> CLOSE = within(1e-5);

    /** What title 1 scores, of which no signal speaks. */
    private static final double OF_ONE = 2 * Math.log(.1) + Math.log(.5) - .5 * Math.log(4);

    private final Map<String, List<Neighbour>> alike = new HashMap<>();

    @Test
    void aTitleThatTheModelDoesNotKnowIsScoredByWhatItIsLike() {
        // Of title 4, seven saw it; of title 1, three: they count .3 * 7/8 and .1 * 3/4.
        alike("tmdb-5", new Neighbour("tmdb-4", .9f), new Neighbour("tmdb-1", .7f), new Neighbour("tmdb-2", .6f));
        alike("tmdb-1", new Neighbour("tmdb-5", .8f), new Neighbour("tmdb-2", .7f));
        double four = .3 * 7 / 8;
        double one = .1 * 3 / 4;
        double likelihood = (four * Math.exp(before("tmdb-4")) + one * Math.exp(OF_ONE)) / (four + one);

        assertThat(after("tmdb-5")).isEqualTo(Math.log(likelihood) - 2 + 2 * Math.log1p(.1 / .2), CLOSE);
        assertThat(after("tmdb-3")).isEqualTo(before("tmdb-3"), CLOSE);
    }

    @Test
    void theMorePeopleSawATitleTheMoreItsOwnScoreCounts() {
        alike("tmdb-4", new Neighbour("tmdb-1", .9f), new Neighbour("tmdb-2", .6f));

        assertThat(after("tmdb-4")).isEqualTo((7 * before("tmdb-4") + OF_ONE - 2) / 8, CLOSE);
    }

    @Test
    void ofWhatNeitherItselfNorItsLikeSaysAnythingNothingIsRecommended() {
        alike("tmdb-5", new Neighbour("tmdb-2", .9f), new Neighbour("tmdb-3", .6f));
        alike("tmdb-6", new Neighbour("tmdb-99", .9f), new Neighbour("tmdb-98", .6f));
        alike("tmdb-7");

        assertThat(scores(content())).doesNotContainKeys("tmdb-5", "tmdb-6", "tmdb-7");
    }

    @Test
    void theReasonIsATitleOfTheHistoryThatItIsLike() {
        alike("tmdb-5", new Neighbour("tmdb-4", .9f), new Neighbour("tmdb-1", .8f), new Neighbour("tmdb-2", .6f));

        assertThat(ranking(content()).titles().stream()
                        .filter(scored -> scored.title().equals("tmdb-5")))
                .singleElement()
                .extracting(Scored::because)
                .isEqualTo("tmdb-1");
    }

    @Test
    void whatWasRatedHiddenOrMayNotBeShownStaysOut() {
        alike("tmdb-5", new Neighbour("tmdb-4", .9f), new Neighbour("tmdb-2", .6f));
        Recommendations of = recommendations(content());

        assertThat(of.recommend(Watchers.whoRated(1, 5, 5, 4), Watchers.WATCHED_NOTHING, 9)
                        .titles())
                .extracting(Scored::title)
                .contains("tmdb-4")
                .doesNotContain("tmdb-5");
        Recommendations strict = new ModelRecommendations(
                new ModelFixture()::model,
                (title, ceiling) -> !title.equals("tmdb-5"),
                (ceiling, limit) -> List.of(),
                content());
        assertThat(strict.recommend(Watchers.whoRated(1, 5), Watchers.WATCHED_NOTHING, 9)
                        .titles())
                .extracting(Scored::title)
                .doesNotContain("tmdb-5");
    }

    @Test
    void whatATitleIsLikeIsKnownBeforeAnyoneSawIt() {
        alike("tmdb-5", new Neighbour("tmdb-9", .9f), new Neighbour("tmdb-2", .6f));
        alike("tmdb-3", new Neighbour("tmdb-8", .9f), new Neighbour("tmdb-1", .8f));

        assertThat(similar("tmdb-5")).containsExactly("tmdb-9", "tmdb-2");
        assertThat(similar("tmdb-3")).startsWith("tmdb-8", "tmdb-1").doesNotHaveDuplicates();
    }

    private void alike(String title, Neighbour... neighbours) {
        alike.put(title, List.of(neighbours));
    }

    private ContentLikeness content() {
        ContentLikeness content = new ContentLikeness((position, limit) ->
                position == 0 ? new Page(alike, 1, alike.size()) : new Page(Map.of(), position, 0));
        content.follow();
        return content;
    }

    private static Recommendations recommendations(ContentLikeness content) {
        Model model = new ModelFixture().model();
        return new ModelRecommendations(() -> model, (title, ceiling) -> true, (ceiling, limit) -> List.of(), content);
    }

    private static Ranking ranking(ContentLikeness content) {
        return recommendations(content).recommend(Watchers.whoRated(1, 5), Watchers.WATCHED_NOTHING, 9);
    }

    private double before(String title) {
        return scores(Watchers.WITHOUT_CONTENT).getOrDefault(title, Double.NaN);
    }

    private double after(String title) {
        return scores(content()).getOrDefault(title, Double.NaN);
    }

    private static Map<String, Double> scores(ContentLikeness content) {
        Map<String, Double> scores = new HashMap<>();
        ranking(content).titles().forEach(scored -> scores.put(scored.title(), scored.score()));
        return scores;
    }

    private List<String> similar(String title) {
        return recommendations(content()).similar(title, Maturity.EIGHTEEN, 5).stream()
                .map(Scored::title)
                .toList();
    }
}

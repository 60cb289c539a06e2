package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.marquee.api.security.Tokens;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.profile.ProfileView.ListedView;
import tv.marquee.query.recommendation.Recommendations.Ranking;
import tv.marquee.query.recommendation.Recommendations.Scored;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.ViewingView.WatchedView;

/** Walks every read of a child's profile for a title above its ceiling. */
class CeilingTest extends HouseTest {

    private static final String KID = "00000000-0000-4000-8000-0000000000a7";

    CeilingTest(Backstage backstage, Tokens tokens) {
        super(backstage, tokens);
    }

    /** The Matrix is for grown-ups and stands in everything that the child's shelves could show; its sequel is for all. */
    @BeforeEach
    void aChildWithAShelfFullOfTemptations() {
        backstage.reached = 1_000;
        backstage.titles.put("tmdb-603", Samples.title(603, "The Matrix", 1999, Maturity.SIXTEEN, "Action"));
        backstage.titles.put("tmdb-604", Samples.title(604, "The Matrix Reloaded", 2003, Maturity.ALL, "Action"));
        backstage.profiles.put(
                KID,
                new ProfileView(
                        KID,
                        ADA.toString(),
                        Face.of("Kid", Maturity.SEVEN),
                        false,
                        false,
                        false,
                        Map.of(),
                        List.of(new ListedView("tmdb-603", Samples.NOW), new ListedView("tmdb-604", Samples.NOW)),
                        Map.of("tmdb-603", Samples.NOW),
                        Map.of(),
                        5));
        backstage.viewings.put(
                KID,
                new ViewingView(
                        KID,
                        Map.of(
                                "tmdb-603", new WatchedView(60, 600, false, Samples.NOW),
                                "tmdb-604", new WatchedView(60, 600, false, Samples.NOW)),
                        5));
        backstage.ranking =
                new Ranking("m", 5, List.of(new Scored("tmdb-603", 2, null), new Scored("tmdb-604", 1, "tmdb-603")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/titles?profile=" + KID,
                "/api/titles?q=matrix&profile=" + KID,
                "/api/titles/suggest?q=the&profile=" + KID,
                "/api/profiles/" + KID + "/list",
                "/api/profiles/" + KID + "/recommendations",
                "/api/profiles/" + KID + "/continue-watching"
            })
    void noReadShowsWhatIsAboveTheCeiling(String path) {
        Door.Answer answer = ada().get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.raw().body()).contains("tmdb-604").doesNotContain("\"tmdb-603\"", "\"The Matrix\"");
    }

    @Test
    void whatIsHiddenAndAboveTheCeilingIsNotToldEither() {
        assertThat(ada().get("/api/profiles/" + KID + "/hidden").raw().body()).doesNotContain("tmdb-603");
    }

    @Test
    void aTitleAboveTheCeilingIsNotThere() {
        assertThat(ada().get("/api/titles/tmdb-603?profile=" + KID).problem()).isEqualTo("title-unknown");
        assertThat(ada().get("/api/titles/tmdb-604?profile=" + KID).status()).isEqualTo(200);
        assertThat(ada().get("/api/titles/tmdb-603").status()).isEqualTo(200);
    }

    @Test
    void aTitleAboveTheCeilingIsNotPlayed() {
        String path = "/api/profiles/" + KID + "/playbacks";
        assertThat(ada().send("POST", path, "{\"titleId\": \"tmdb-603\"}").problem())
                .isEqualTo("title-unknown");
        assertThat(backstage.sent).isEmpty();
        assertThat(ada().send("POST", path, "{\"titleId\": \"tmdb-604\"}").status())
                .isEqualTo(201);
    }

    @Test
    void aTitleAboveTheCeilingIsNeitherReviewedNorKeptNorRemembered() {
        String kid = "/api/profiles/" + KID;
        assertThat(ada().get(kid + "/history").raw().body())
                .doesNotContain("tmdb-603")
                .contains("tmdb-604");
        assertThat(ada().get(kid + "/reviews/tmdb-603").problem()).isEqualTo("title-unknown");
        assertThat(ada().send("PUT", kid + "/reviews/tmdb-603", "{\"text\": \"Far too strong.\"}")
                        .problem())
                .isEqualTo("title-unknown");
        String device = "\"deviceId\": \"" + KID + "\", \"deviceName\": \"T\"}";
        assertThat(ada().send("POST", kid + "/downloads", "{\"titleId\": \"tmdb-603\", " + device)
                        .problem())
                .isEqualTo("title-unknown");
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void aTitleThatNobodyClassifiedIsForGrownUps() {
        backstage.titles.put("tmdb-605", Samples.title(605, "The Matrix Unrated", 2003, "Action"));
        assertThat(ada().get("/api/titles/tmdb-605?profile=" + KID).status()).isEqualTo(404);
        assertThat(ada().get("/api/titles/tmdb-605?profile=" + OF_ADA).status()).isEqualTo(200);
    }

    @Test
    void anothersProfileIsNoCeiling() {
        assertThat(ada().get("/api/titles?profile=" + OF_BOB).problem()).isEqualTo("profile-unknown");
        assertThat(ada().get("/api/titles?profile=nonsense").status()).isEqualTo(400);
    }
}

package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.query.recommendation.PublishedModels.Details;
import tv.marquee.query.recommendation.PublishedModels.PublishedModel;
import tv.marquee.query.recommendation.PublishedModels.Scores;
import tv.marquee.query.recommendation.PublishedModels.State;

@SpringBootTest(classes = WebHouse.class, properties = WebHouse.TOKEN_KEY)
class ModelsPageTest {

    private static final String NEWER = "20260402T000000Z-00000001";
    private static final String OLDER = "20260401T000000Z-00000000";

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeModels models;

    @AfterEach
    void noModels() {
        models.models.clear();
    }

    @Test
    void anEngineerSeesWhatIsLiveAndTheScoresOverTime() {
        models.models.add(new PublishedModel("20260403T000000Z-00000002", State.BROKEN, null));
        models.models.add(new PublishedModel(NEWER, State.LIVE, details(.2)));
        models.models.add(new PublishedModel(OLDER, State.REPLACED, details(.1)));

        assertThat(engineer().get("/models"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("<title>" + OLDER, "<title>" + NEWER, "broken, stays aside", NEWER, "live", "610")
                .containsSubsequence("0.200 ± 0.010", OLDER, "replaced", "0.100 ± 0.010");
    }

    @Test
    void beforeTheFirstModelThereIsNeitherChartNorTable() {
        assertThat(engineer().get("/models")).hasStatusOk().bodyText().doesNotContain("<table", "<figure");
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(Visit.bySomebody(house).get("/models")).hasStatus(403);
        assertThat(Visit.by(house, new AccountId(new UUID(7, 7)), Role.PRIVACY_OFFICER)
                        .get("/models"))
                .hasStatus(403);
        assertThat(Visit.byAnyone(house).get("/models")).hasRedirectedUrl("/sign-in");
    }

    @Test
    void scoresStandWhereTheyBelong() {
        ScoreChart chart = ScoreChart.of(List.of(
                new PublishedModel(NEWER, State.LIVE, details(.2)),
                new PublishedModel(OLDER, State.REPLACED, details(.1))));

        // The top is 1.15 times (.2 + .01); 152 units of height stand for it, above 24 of margin.
        assertThat(chart.line()).isEqualTo("24.0,113.1 696.0,50.1");
        assertThat(chart.marks()).extracting(ScoreChart.Mark::live).containsExactly(false, true);
        assertThat(ScoreChart.of(List.of()).marks()).isEmpty();
    }

    private Visit engineer() {
        return Visit.by(house, new AccountId(new UUID(7, 7)), Role.ENGINEER);
    }

    private static Details details(double ndcg) {
        return new Details(
                Instant.parse("2026-04-01T00:00:00Z"),
                610,
                3_535,
                70_193,
                90_148,
                new Scores(.3, .02, ndcg, .01),
                new Scores(.05, .01, .02, .005));
    }
}

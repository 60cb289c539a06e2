package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.api.profiles.FakeImpressions;
import tv.marquee.query.impression.ImpressionView;
import tv.marquee.query.impression.ImpressionView.RowView;

@SpringBootTest(classes = WebHouse.class, properties = WebHouse.TOKEN_KEY)
class ShownPageTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeImpressions impressions;

    @AfterEach
    void nothingWasShown() {
        impressions.shelf.clear();
    }

    @Test
    void whatWasShownStandsWithItsReasons() {
        impressions.shelf.add(shown(WebHouse.PROFILE, "20260301T201530Z-0b9f3c66"));

        assertThat(Visit.bySomebody(house).get("/shown"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "Ranked by the model 20260301T201530Z-0b9f3c66",
                        "comparison of ways to recommend: stronger",
                        "Recommended for you",
                        "Metropolis",
                        "because of Nosferatu",
                        "here by chance",
                        "Because you liked Nosferatu");
    }

    @Test
    void withoutAModelPopularityRanked() {
        impressions.shelf.add(shown(WebHouse.PROFILE, "none"));

        assertThat(Visit.bySomebody(house).get("/shown")).bodyText().contains("Ranked by what many people look at");
    }

    @Test
    void whatOthersWereShownIsNotThere() {
        impressions.shelf.add(shown("2c6f3a52-1f0b-4a52-9d7e-6b1f0f6f5e33", "a-model"));

        assertThat(Visit.bySomebody(house).get("/shown"))
                .bodyText()
                .contains("Nothing yet")
                .doesNotContain("a-model");
    }

    private static ImpressionView shown(String profile, String model) {
        return new ImpressionView(
                "5e0c1f0b-9f57-4a25-8f4b-6d2b1c1f7e55",
                profile,
                WebHouse.NOW,
                model,
                41,
                Map.of("calibration", "stronger"),
                List.of(
                        new RowView("recommended", List.of("tmdb-19", "tmdb-961")),
                        new RowView("because-tmdb-653", List.of("tmdb-775"))),
                Map.of("tmdb-19", "tmdb-653"),
                List.of("tmdb-961"),
                50);
    }
}

package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.domain.profile.ProfileCommand.HideTitle;
import tv.marquee.domain.profile.ProfileCommand.ListTitle;
import tv.marquee.domain.profile.ProfileCommand.UnhideTitle;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;

@WebClientTest
class HiddenTitlesTest {

    private static final ProfileId PROFILE = new ProfileId(UUID.fromString(WebHouse.PROFILE));
    private static final TitleId METROPOLIS = new TitleId("tmdb-19");

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeCommands commands;

    @Autowired
    private FakeProfiles profiles;

    @Autowired
    private FakeRecommendations recommendations;

    @BeforeEach
    void nothingHappenedYet() {
        commands.startAfresh();
    }

    @Test
    void withoutScriptHidingLeadsBackToWhereItWasSaid() {
        Visit visit = Visit.bySomebody(house);

        assertThat(visit.post("/titles/tmdb-19/hidden").param("hidden", "true"))
                .hasStatus(303)
                .hasRedirectedUrl("/titles/tmdb-19");
        assertThat(visit.post("/titles/tmdb-19/hidden").param("hidden", "true").param("back", "home"))
                .hasRedirectedUrl("/");
        assertThat(visit.post("/titles/tmdb-19/hidden").param("hidden", "false").param("back", "hidden"))
                .hasRedirectedUrl("/hidden");
        assertThat(visit.post("/titles/tmdb-19/hidden").param("hidden", "true").param("back", "//evil.example"))
                .hasRedirectedUrl("/titles/tmdb-19");

        assertThat(commands.sent)
                .containsExactly(
                        new HideTitle(PROFILE, METROPOLIS, WebHouse.NOW),
                        new HideTitle(PROFILE, METROPOLIS, WebHouse.NOW),
                        new UnhideTitle(PROFILE, METROPOLIS, WebHouse.NOW),
                        new HideTitle(PROFILE, METROPOLIS, WebHouse.NOW));
    }

    @Test
    void onTheTitlesPageTheControlChangesAndMyListWithIt() {
        assertThat(Visit.bySomebody(house)
                        .post("/titles/tmdb-992/hidden")
                        .param("hidden", "true")
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("id=\"hiding\"", "Show it again", "hx-swap-oob=\"outerHTML:#listing\"", "Add to My List")
                .contains("Sherlock Jr. will not be suggested any more.")
                .doesNotContain("<html");
    }

    @Test
    void puttingAHiddenTitleOnMyListShowsItAgain() {
        profiles.put(WebHouse.somebody().withHidden(Map.of("tmdb-19", WebHouse.NOW), 6));

        assertThat(Visit.bySomebody(house)
                        .post("/titles/tmdb-19/list")
                        .param("listed", "true")
                        .header("HX-Request", "true"))
                .bodyText()
                .contains("Remove from My List", "hx-swap-oob=\"outerHTML:#hiding\"", "Not interested");
        assertThat(commands.sent).containsExactly(new ListTitle(PROFILE, METROPOLIS, WebHouse.NOW));
    }

    @Test
    void aCardGivesWayToTheWayBackAndComesBack() {
        Visit visit = Visit.bySomebody(house);

        assertThat(visit.post("/titles/tmdb-19/hidden")
                        .param("hidden", "true")
                        .param("back", "home")
                        .header("HX-Request", "true"))
                .bodyText()
                .contains("Undo: show Metropolis again")
                .doesNotContain("/posters/");
        assertThat(visit.post("/titles/tmdb-19/hidden")
                        .param("hidden", "false")
                        .param("back", "home")
                        .header("HX-Request", "true"))
                .bodyText()
                .contains("/posters/tmdb-19.svg", "Not interested in Metropolis", "may be suggested again");
    }

    @Test
    void aHiddenTitleIsNotAmongSimilarOnes() {
        profiles.put(WebHouse.somebody().withHidden(Map.of("tmdb-653", WebHouse.NOW), 6));
        recommendations.neighbours.put("tmdb-19", List.of("tmdb-653", "tmdb-234"));

        assertThat(Visit.bySomebody(house).get("/titles/tmdb-19"))
                .bodyText()
                .contains("/titles/tmdb-234\"")
                .doesNotContain("/titles/tmdb-653\"");
        recommendations.neighbours.clear();
        assertThat(Visit.bySomebody(house).get("/titles/tmdb-234"))
                .bodyText()
                .contains("More of its kind")
                .doesNotContain("/titles/tmdb-653\"");
    }

    @Test
    void whatIsHiddenIsListedWithTheWayBack() {
        profiles.put(WebHouse.somebody()
                .withHidden(Map.of("tmdb-19", WebHouse.NOW, "tmdb-653", WebHouse.NOW.plusSeconds(1)), 6));

        assertThat(Visit.bySomebody(house).get("/hidden"))
                .bodyText()
                .contains("2 titles", "Show Metropolis again")
                .containsSubsequence("Nosferatu", "Metropolis");
        profiles.put(WebHouse.somebody());
        assertThat(Visit.bySomebody(house).get("/hidden")).bodyText().contains("Nothing is hidden");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(Visit.bySomebody(house).forged("/titles/tmdb-19/hidden").param("hidden", "true"))
                .hasStatus(403);
        assertThat(commands.sent).isEmpty();
    }
}

package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.profile.ProfileCommand.ListTitle;
import tv.marquee.domain.profile.ProfileCommand.RateTitle;
import tv.marquee.domain.profile.ProfileCommand.UnlistTitle;
import tv.marquee.domain.profile.ProfileCommand.UnrateTitle;
import tv.marquee.domain.profile.ProfileRefusal.ListFull;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;

@WebClientTest
class TitleChangesTest {

    private static final ProfileId PROFILE = new ProfileId(UUID.fromString(WebHouse.PROFILE));
    private static final TitleId METROPOLIS = new TitleId("tmdb-19");

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void nothingHappenedYet() {
        commands.startAfresh();
    }

    @Test
    void withoutScriptARatingLeadsBackToThePage() {
        assertThat(Visit.bySomebody(house).post("/titles/tmdb-19/rating").param("stars", "3.5"))
                .hasStatus(303)
                .hasRedirectedUrl("/titles/tmdb-19");

        assertThat(commands.sent).containsExactly(new RateTitle(PROFILE, METROPOLIS, new Stars(7), WebHouse.NOW));
    }

    @Test
    void withHtmxTheControlIsReplacedAndTheChangeSaidAloud() {
        assertThat(Visit.bySomebody(house)
                        .post("/titles/tmdb-19/rating")
                        .param("stars", "3.5")
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "id=\"rating\"",
                        "value=\"3.5\" checked",
                        "hx-post=\"/titles/tmdb-19/rating\"",
                        "name=\"_csrf\"")
                .contains("<div id=\"live\" hx-swap-oob=\"innerHTML\">Saved: 3½ stars for Metropolis.</div>")
                .doesNotContain("<html");
    }

    @Test
    void aShelfThatIsBehindDoesNotHideTheRating() {
        commands.lagging = true;

        assertThat(Visit.bySomebody(house)
                        .post("/titles/tmdb-19/rating")
                        .param("stars", "5")
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"5.0\" checked");
    }

    @Test
    void aRatingCanBeTakenBackWithAStarStillChosen() {
        assertThat(Visit.bySomebody(house)
                        .post("/titles/tmdb-961/rating")
                        .param("stars", "4.5")
                        .param("unrate", "true")
                        .header("HX-Request", "true"))
                .hasStatusOk()
                .bodyText()
                .contains("Not rated yet", "Your rating of The General was removed.");

        assertThat(commands.sent).containsExactly(new UnrateTitle(PROFILE, new TitleId("tmdb-961"), WebHouse.NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5.5", "3.3", "-1", "1e999999999", "many", ""})
    void whatIsNotARatingIsRefused(String stars) {
        assertThat(Visit.bySomebody(house).post("/titles/tmdb-19/rating").param("stars", stars))
                .hasStatus(400);

        assertThat(commands.sent).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(Visit.bySomebody(house).forged("/titles/tmdb-19/rating").param("stars", "3.5"))
                .hasStatus(403);
        assertThat(Visit.bySomebody(house).forged("/titles/tmdb-19/list").param("listed", "true"))
                .hasStatus(403);

        assertThat(commands.sent).isEmpty();
    }

    @Test
    void aVisitorIsLedToSignIn() {
        assertThat(Visit.byAnyone(house).post("/titles/tmdb-19/rating").param("stars", "3.5"))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/sign-in");
    }

    @Test
    void someoneWithoutAProfileCannotChangeAnything() {
        assertThat(Visit.by(house, WebHouse.ANALYST, Role.ANALYST)
                        .post("/titles/tmdb-19/rating")
                        .param("stars", "3.5")
                        .header("HX-Request", "true"))
                .hasHeader("HX-Redirect", "/sign-in");

        assertThat(commands.sent).isEmpty();
    }

    @Test
    void aTitleGoesOnTheListAndOff() {
        Visit visit = Visit.bySomebody(house);

        assertThat(visit.post("/titles/tmdb-19/list").param("listed", "true").header("HX-Request", "true"))
                .bodyText()
                .contains("Remove from My List", "Metropolis is on My List.");
        assertThat(visit.post("/titles/tmdb-19/list").param("listed", "false")).hasRedirectedUrl("/titles/tmdb-19");

        assertThat(commands.sent)
                .containsExactly(
                        new ListTitle(PROFILE, METROPOLIS, WebHouse.NOW),
                        new UnlistTitle(PROFILE, METROPOLIS, WebHouse.NOW));
    }

    @Test
    void onlyMyListIsAWayBack() {
        Visit visit = Visit.bySomebody(house);

        assertThat(visit.post("/titles/tmdb-992/list").param("listed", "false").param("back", "my-list"))
                .hasRedirectedUrl("/my-list");
        assertThat(visit.post("/titles/tmdb-992/list").param("listed", "true").param("back", "//evil.example"))
                .hasRedirectedUrl("/titles/tmdb-992");
    }

    @Test
    void anUnknownTitleCannotBeRated() {
        assertThat(Visit.bySomebody(house).post("/titles/tmdb-404404/rating").param("stars", "3"))
                .hasStatus(404);

        assertThat(commands.sent).isEmpty();
    }

    @Test
    void aStoreThatDoesNotAnswerIsAnIntermission() {
        commands.failure = new CommandsUnavailable("down", new IllegalStateException());

        assertThat(Visit.bySomebody(house).post("/titles/tmdb-19/rating").param("stars", "3"))
                .hasStatus(503)
                .bodyText()
                .contains("Intermission");
    }

    @Test
    void aRefusalIsAPageOfItsOwn() {
        commands.failure = new Refused(new ListFull(PROFILE));

        assertThat(Visit.bySomebody(house).post("/titles/tmdb-19/list").param("listed", "true"))
                .hasStatus(409)
                .bodyText()
                .contains("Nothing was changed");
    }
}

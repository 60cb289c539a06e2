package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.api.subscriptions.FakeSales;
import tv.marquee.domain.subscription.SubscriptionCommand.StartSubscription;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.ViewingView.WatchedView;

@WebClientTest
class WatchPageTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeViewings viewings;

    @Autowired
    private FakeCommands commands;

    @Autowired
    private FakeSales sales;

    @AfterEach
    void nothingWasWatched() {
        commands.startAfresh();
        viewings.viewings.clear();
    }

    @Test
    void thePlayerKnowsTheTitleAndWhoWatches() {
        assertThat(Visit.bySomebody(house).get("/watch/tmdb-19"))
                .hasStatusOk()
                .bodyText()
                .contains("data-title=\"tmdb-19\"", "/api/profiles/" + WebHouse.PROFILE + "/playbacks")
                .containsPattern("/assets/hls\\.min-[0-9a-f]{32}\\.js")
                .contains("Playing a film needs JavaScript");
    }

    @Test
    void whoHasNoPlanIsLedToThePlansAndWhoOwesToWhatIsOwed() {
        commands.startAfresh();
        sales.reset();
        assertThat(Visit.bySomebody(house).get("/watch/tmdb-19")).hasStatus(303).hasRedirectedUrl("/plans");
        sales.send(
                new StartSubscription(WebHouse.ACCOUNT, FakeSales.STANDARD.offer(), FakeSales.METHOD, 0, WebHouse.NOW));
        assertThat(Visit.bySomebody(house).get("/watch/tmdb-19")).hasStatus(303).hasRedirectedUrl("/subscription");
    }

    @Test
    void openingThePageStartsNothing() {
        commands.startAfresh();
        assertThat(Visit.bySomebody(house).get("/watch/tmdb-19")).hasStatusOk();
        assertThat(commands.sent).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmdb-999999", "nonsense", "tmdb-19%2F..%2F20"})
    void whatIsNoTitleIsNotWatched(String title) {
        assertThat(Visit.bySomebody(house).get("/watch/" + title)).hasStatus4xxClientError();
    }

    @Test
    void aTitleThatWasBegunIsResumedFromItsPageAndFromTheFirstRow() {
        watched(new WatchedView(3_723, 9_180, false, WebHouse.NOW));

        assertThat(Visit.bySomebody(house).get("/titles/tmdb-19")).bodyText().contains("Resume at 1:02:03");
        assertThat(Visit.bySomebody(house).get("/"))
                .bodyText()
                .contains("Continue watching", "href=\"/watch/tmdb-19\"", "value=\"41\"");
    }

    @Test
    void aTitleThatWasSeenStartsAfresh() {
        watched(new WatchedView(9_180, 9_180, true, WebHouse.NOW));

        assertThat(Visit.bySomebody(house).get("/titles/tmdb-19"))
                .bodyText()
                .contains("href=\"/watch/tmdb-19\"")
                .doesNotContain("Resume");
        assertThat(Visit.bySomebody(house).get("/")).bodyText().doesNotContain("Continue watching");
    }

    @Test
    void thePlayerSpeaksFrench() {
        assertThat(Visit.bySomebody(house).get("/watch/tmdb-19").header(HttpHeaders.ACCEPT_LANGUAGE, "fr"))
                .bodyText()
                .contains("Plein écran", "À suivre");
    }

    private void watched(WatchedView view) {
        viewings.viewings.put(WebHouse.PROFILE, new ViewingView(WebHouse.PROFILE, Map.of("tmdb-19", view), 5));
    }
}

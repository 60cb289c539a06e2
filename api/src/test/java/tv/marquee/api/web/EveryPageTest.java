package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.api.tmdb.TmdbAttribution;

@WebClientTest
class EveryPageTest {

    private static final Pattern STYLED_INLINE =
            Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)");

    @Autowired
    private WebApplicationContext house;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sign-in", "/sign-up", "/plans", "/about"})
    void pagesForAnyoneKeepTheHousesRules(String address) {
        keepsTheRules(Visit.byAnyone(house).get(address).exchange());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search",
                "/search?q=nothing-like-it",
                "/titles/tmdb-19",
                "/my-list",
                "/hidden",
                "/history",
                "/shown",
                "/first-titles",
                "/watch/tmdb-19",
                "/profiles",
                "/plans",
                "/subscribe?plan=basic",
                "/subscription",
                "/account",
                "/account/data",
                "/devices",
                "/profiles/" + WebHouse.PROFILE,
                "/profiles/" + WebHouse.PROFILE + "/pin",
                "/forgotten",
                "/confirmation?link=x",
                "/new-address?link=x",
                "/demo-mail",
                "/about"
            })
    void pagesForPeopleKeepTheHousesRules(String address) {
        keepsTheRules(Visit.bySomebody(house).get(address).exchange());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/titles/tmdb-19",
                "/watch/tmdb-19",
                "/my-list",
                "/hidden",
                "/history",
                "/shown",
                "/first-titles",
                "/profiles",
                "/subscribe?plan=basic",
                "/subscription",
                "/invoices/1",
                "/account",
                "/account/data",
                "/requests",
                "/moderation",
                "/profiles/" + WebHouse.PROFILE,
                "/profiles/" + WebHouse.PROFILE + "/pin",
                "/test-bank"
            })
    void pagesForPeopleAskVisitorsToSignIn(String address) {
        assertThat(Visit.byAnyone(house).get(address)).hasStatus3xxRedirection().hasRedirectedUrl("/sign-in");
    }

    private static void keepsTheRules(MvcTestResult page) {
        assertThat(page).hasStatusOk();
        assertThat(page)
                .bodyText()
                .contains(TmdbAttribution.TEXT)
                .contains("<html lang=\"en\"")
                .contains("<a class=\"skip\" href=\"#main\"")
                .containsOnlyOnce("<main ")
                .containsOnlyOnce("<h1")
                .containsPattern("/assets/marquee-[0-9a-f]{32}\\.css")
                .containsPattern("/assets/htmx\\.min-[0-9a-f]{32}\\.js")
                .doesNotContain("??")
                .doesNotContainPattern(STYLED_INLINE);
    }
}

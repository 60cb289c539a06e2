package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.api.insight.FakeInsights;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.query.insight.InsightFilter;
import tv.marquee.query.insight.Theme;

@SpringBootTest(classes = WebHouse.class, properties = WebHouse.TOKEN_KEY)
class InsightPageTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeInsights insights;

    @AfterEach
    void isThere() {
        insights.away = false;
        insights.asked.clear();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyThemeIsShownWithHowOldItIs(Theme theme) {
        assertThat(analyst().get("/insight/" + theme.key()))
                .hasStatusOk()
                .bodyText()
                .contains("position 90,148", "1,234", "50%")
                .contains("data-value=\"1234\"", "One group is named without figures")
                .doesNotContain("??");
    }

    @Test
    void theFilterLivesInTheAddressAndInEveryLink() {
        assertThat(analyst().get("/insight/titles?genre=Drama&from-year=1990&from=2026-01-01&country=FR"))
                .hasStatusOk()
                .bodyText()
                .contains("/insight/genres?genre=Drama&amp;from-year=1990&amp;country=FR&amp;from=2026-01-01")
                .contains("/insight/titles/titles.csv?genre=Drama")
                .contains("&amp;title=tmdb-961");
        assertThat(insights.asked.getLast())
                .extracting(InsightFilter::genre, InsightFilter::fromYear, InsightFilter::country)
                .containsExactly("Drama", 1990, "FR");
    }

    @Test
    void whatIsNoFilterIsSaidAndLeftOut() {
        assertThat(analyst().get("/insight/titles?from-year=nineteen"))
                .hasStatusOk()
                .bodyText()
                .contains("from-year: is no year of four digits");
        assertThat(insights.asked.getLast()).isEqualTo(InsightFilter.NONE);
        assertThat(analyst().get("/insight/titles?from=2026-02-01&to=2026-01-01"))
                .bodyText()
                .contains("the first day is after the last");
        assertThat(analyst().get("/insight/gossip")).hasStatus(404);
    }

    @Test
    void aTableIsAFileThatRunsNoFormula() {
        assertThat(analyst().get("/insight/titles/titles.csv"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"marquee-titles-titles.csv\"")
                .bodyText()
                .isEqualTo("\"title\",\"name\",\"people\",\"completed\"\r\n"
                        + "\"tmdb-961\",\"'=The General\",\"1234\",\"0.5\"\r\n\"\",\"Few\",\"\",\"\"\r\n");
        assertThat(analyst().get("/insight/titles/gossip.csv")).hasStatus(404);
    }

    @Test
    void whileTheWarehouseIsAwayThePageSaysSo() {
        insights.away = true;

        assertThat(analyst().get("/insight")).hasStatus(503);
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(Visit.bySomebody(house).get("/insight")).hasStatus(403);
        assertThat(Visit.by(house, new AccountId(new UUID(7, 7)), Role.ENGINEER).get("/insight/titles"))
                .hasStatus(403);
        assertThat(Visit.byAnyone(house).get("/insight")).hasRedirectedUrl("/sign-in");
    }

    private Visit analyst() {
        return Visit.by(house, new AccountId(new UUID(7, 7)), Role.ANALYST);
    }
}

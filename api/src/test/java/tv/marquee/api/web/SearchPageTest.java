package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleSearch.Sort;

@WebClientTest
class SearchPageTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeTitles titles;

    @Test
    void theAddressSaysWhatIsSearchedForAndTheFormRepeatsIt() {
        assertThat(Visit.bySomebody(house).get("/search?q=the&genre=Horror&from=1920&language=de&sort=oldest"))
                .bodyText()
                .contains("Results for “the”", "value=\"Horror\" selected", "value=\"1920\"", "value=\"de\" selected")
                .contains("value=\"oldest\" selected", "The Cabinet of Dr. Caligari", "1 title");

        assertThat(titles.asked)
                .isEqualTo(new TitleSearch("the", "Horror", 1920, null, "de", Maturity.EIGHTEEN, Sort.OLDEST, 0, 30));
    }

    @Test
    void aFilterThatTheFormDoesNotOfferIsKept() {
        assertThat(Visit.bySomebody(house).get("/search?genre=TV Movie&language=cy"))
                .bodyText()
                .contains("value=\"TV Movie\" selected", "value=\"cy\" selected", "Welsh");
    }

    @Test
    void resultsAreTurnedPageByPageWithTheirFilters() {
        assertThat(Visit.bySomebody(house).get("/search?from=1902"))
                .bodyText()
                .contains("Page 1 of 2", "href=\"/search?from=1902&amp;page=2\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(Visit.bySomebody(house).get("/search?from=1902&page=2"))
                .bodyText()
                .contains("Page 2 of 2", "rel=\"prev\" href=\"/search?from=1902\"");
    }

    @Test
    void htmxIsToldTheTidyAddress() {
        assertThat(Visit.bySomebody(house)
                        .get("/search?q=moon&genre=&from=&to=&language=&sort=relevance")
                        .header("HX-Request", "true"))
                .hasHeader("HX-Push-Url", "/search?q=moon");
    }

    @Test
    void nothingFoundSaysWhatToTry() {
        assertThat(Visit.bySomebody(house).get("/search?q=xyzzy"))
                .bodyText()
                .contains("Nothing found", "No titles", "Show all titles");
    }

    @Test
    void markupInTheSearchTextIsEscaped() {
        assertThat(Visit.bySomebody(house).get("/search?q={q}", "<script>alert(1)</script>\"'"))
                .bodyText()
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;")
                .doesNotContain("<script>alert");
    }

    @Test
    void suggestionsAreOptionsAndSaidAloud() {
        assertThat(Visit.bySomebody(house).get("/search/suggestions?q=moon"))
                .hasStatusOk()
                .bodyText()
                .contains("role=\"option\"", "id=\"suggestion-0\"", "data-href=\"/titles/tmdb-775\"", "1902")
                .contains("2 suggestions.")
                .doesNotContain("<html");
    }

    @Test
    void nothingTypedSuggestsNothing() {
        assertThat(Visit.bySomebody(house).get("/search/suggestions?q="))
                .bodyText()
                .contains("No suggestions")
                .doesNotContain("role=\"option\"");
    }
}

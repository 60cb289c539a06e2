package tv.marquee.query.catalogue.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleSearch.Sort;

class TitleQueriesTest {

    private static final String WITHDRAWN_OUT = "{\"term\":{\"withdrawn\":{\"value\":false}}}";

    @ParameterizedTest
    @EnumSource(Sort.class)
    void withdrawnTitlesAreNeverFound(Sort sort) {
        assertThat(search("x", sort).toString()).contains(WITHDRAWN_OUT);
        assertThat(search("", sort).toString()).contains(WITHDRAWN_OUT);
        assertThat(json(TitleQueries.suggest("x", Maturity.EIGHTEEN, 8)).toString())
                .contains(WITHDRAWN_OUT);
    }

    @ParameterizedTest
    @CsvSource({
        "RELEVANCE, x, _score",
        "RELEVANCE, '', popularity",
        "RATING, '', _score",
        "POPULARITY, x, popularity",
        "NEWEST, x, releaseDate",
        "OLDEST, x, releaseDate",
        "NAME, x, name.sort",
        "ADDED, x, addedAt"
    })
    void resultsComeInTheOrderAskedForAndTiesAlwaysInTheSame(Sort sort, String text, String field) {
        JsonNode order = search(text, sort).path("sort");
        assertThat(order.path(0).propertyNames()).containsExactly(field);
        assertThat(order.path(1).propertyNames()).containsExactly("id");
    }

    @Test
    void pagesAreCutByTheSearch() {
        JsonNode request = json(
                TitleQueries.search(new TitleSearch("", null, null, null, null, Maturity.EIGHTEEN, Sort.NAME, 3, 25)));
        assertThat(request.path("from").asInt()).isEqualTo(75);
        assertThat(request.path("size").asInt()).isEqualTo(25);
    }

    @Test
    void whoHasAnHourFindsWhatLastsAnHourAtMost() {
        TitleSearch search = new TitleSearch("", null, null, null, null, 60, null, Maturity.EIGHTEEN, Sort.NAME, 0, 20);
        assertThat(json(TitleQueries.search(search)).toString())
                .contains("{\"range\":{\"runtimeMinutes\":{\"gte\":1.0,\"lte\":60.0}}}");
        assertThat(search("x", Sort.NAME).toString()).doesNotContain("runtimeMinutes\":{");
    }

    @Test
    void filtersNarrowAndWhatIsNotGivenDoesNot() {
        String narrow = json(TitleQueries.search(
                        new TitleSearch("", "Drama", 1990, 1999, "fr", Maturity.EIGHTEEN, Sort.NAME, 0, 20)))
                .toString();
        assertThat(narrow).contains("\"genres\"", "\"originalLanguage\"", "\"gte\":1990", "\"lte\":1999");
        assertThat(search("", Sort.NAME).toString())
                .doesNotContain("\"genres\"", "\"originalLanguage\"", "\"range\"", "multi_match");
    }

    @Test
    void aCeilingAsksForTitlesThatAreKnownToBeMildEnough() {
        String mild = "{\"terms\":{\"maturity\":[\"ALL\",\"SEVEN\",\"TWELVE\"]}}";
        TitleSearch search = new TitleSearch("x", null, null, null, null, Maturity.TWELVE, Sort.NAME, 0, 20);
        assertThat(json(TitleQueries.search(search)).toString()).contains(mild, WITHDRAWN_OUT);
        assertThat(json(TitleQueries.suggest("x", Maturity.TWELVE, 8)).toString())
                .contains(mild, WITHDRAWN_OUT);
    }

    @Test
    void theHighestCeilingAsksForNoMaturity() {
        assertThat(search("x", Sort.NAME).toString()).doesNotContain("\"maturity\"");
        assertThat(json(TitleQueries.suggest("x", Maturity.EIGHTEEN, 8)).toString())
                .doesNotContain("\"maturity\"");
    }

    @Test
    void whatWasTypedStaysText() {
        String request = search("a\" OR * \\ {", Sort.RELEVANCE).toString();
        assertThat(request).contains("multi_match").doesNotContain("query_string");
    }

    private static JsonNode search(String text, Sort sort) {
        return json(TitleQueries.search(new TitleSearch(text, null, null, null, null, Maturity.EIGHTEEN, sort, 0, 20)));
    }

    private static JsonNode json(SearchRequest request) {
        return new JsonMapper().readTree(JsonpUtils.toJsonString(request, new Jackson3JsonpMapper()));
    }
}

package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleSearch.Sort;

class FiltersTest {

    @Test
    void lengthAndAgeNarrowWithinWhatMayBeSeen() {
        Filters filters = Filters.of(Map.of("longest", "90", "maturity", "TWELVE"));
        assertThat(filters.search(Maturity.EIGHTEEN))
                .isEqualTo(
                        new TitleSearch("", null, null, null, null, 90, null, Maturity.TWELVE, Sort.POPULARITY, 0, 30));
        assertThat(filters.search(Maturity.SEVEN).ceiling()).isEqualTo(Maturity.SEVEN);
        assertThat(filters.address(0)).isEqualTo("/search?longest=90&maturity=TWELVE");
        assertThat(filters.narrowed()).isTrue();
        assertThat(Filters.of(Map.of("longest", "-3", "maturity", "OLD")).narrowed())
                .isFalse();
    }

    @Test
    void anAddressBecomesASearch() {
        Filters filters = Filters.of(Map.of(
                "q",
                " moon ",
                "genre",
                "Science Fiction",
                "from",
                "1900",
                "to",
                "1929",
                "language",
                "fr",
                "sort",
                "oldest",
                "page",
                "3"));

        assertThat(filters.search(Maturity.EIGHTEEN))
                .isEqualTo(new TitleSearch(
                        "moon", "Science Fiction", 1900, 1929, "fr", Maturity.EIGHTEEN, Sort.OLDEST, 2, 30));
    }

    @Test
    void otherPagesKeepTheFilters() {
        Filters filters =
                Filters.of(Map.of("q", "a&b {c}", "genre", "Science Fiction", "from", "1900", "sort", "newest"));

        assertThat(filters.address(1))
                .isEqualTo("/search?q=a%26b%20%7Bc%7D&genre=Science%20Fiction&from=1900&sort=newest&page=2");
    }

    @Test
    void whatIsUsualIsLeftOutOfTheAddress() {
        assertThat(Filters.of(Map.of("q", "moon", "sort", "relevance", "page", "1"))
                        .address(0))
                .isEqualTo("/search?q=moon");
        assertThat(Filters.of(Map.of()).address(0)).isEqualTo("/search");
    }

    @Test
    void yearsTheWrongWayRoundAreTurned() {
        Filters filters = Filters.of(Map.of("from", "1950", "to", "1920"));

        assertThat(filters.from()).isEqualTo(1920);
        assertThat(filters.to()).isEqualTo(1950);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "1.5", "99999999999", "9999", "drop", "<b>", "\u0000", ""})
    void whatMakesNoSenseDoesNotNarrow(String nonsense) {
        Filters filters = Filters.of(Map.of(
                "from", nonsense, "to", nonsense, "page", nonsense, "sort", nonsense, "language", nonsense + "!"));

        assertThat(filters.search(Maturity.EIGHTEEN))
                .isEqualTo(new TitleSearch("", null, null, null, null, Maturity.EIGHTEEN, Sort.POPULARITY, 0, 30));
    }

    @Test
    void aLongTextIsCutAndControlCharactersGo() {
        assertThat(Filters.of(Map.of("q", "a\u0007b" + "x".repeat(300))).text())
                .startsWith("a b")
                .hasSize(200);
    }

    @Test
    void bestMatchNeedsWords() {
        assertThat(Filters.of(Map.of("sort", "relevance")).sort()).isEqualTo(Sort.POPULARITY);
    }

    @Test
    void pagesEndWhereTheSearchEnds() {
        Filters filters = Filters.of(Map.of());

        assertThat(filters.pages(0)).isEqualTo(1);
        assertThat(filters.pages(31)).isEqualTo(2);
        assertThat(filters.pages(1_000_000)).isEqualTo(333);
    }
}

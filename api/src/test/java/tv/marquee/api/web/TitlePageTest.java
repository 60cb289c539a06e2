package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.domain.account.Role;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.TitleView.CastView;

@WebClientTest
class TitlePageTest {

    private static final String MARKUP = "<img src=x onerror=alert(1)> & \"friends\"";

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeTitles titles;

    @Autowired
    private FakeRecommendations recommendations;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void nothingHappenedYet() {
        commands.startAfresh();
    }

    @Test
    void aTitleShowsWhatItIsAndWhoMadeIt() {
        assertThat(Visit.bySomebody(house).get("/titles/tmdb-19"))
                .hasStatusOk()
                .bodyText()
                .contains("Metropolis", "2 h 33 min", "Science Fiction", "German", "In a city of towers")
                .contains("Fritz Lang", "Brigitte Helm", "as Maria", "Thea von Harbou", "Screenplay")
                .contains("src=\"/posters/tmdb-19.svg\" alt=\"Poster of Metropolis\"");
    }

    @Test
    void frenchPeopleReadDatesGenresAndNumbersInFrench() {
        assertThat(Visit.bySomebody(house).get("/titles/tmdb-19").header(HttpHeaders.ACCEPT_LANGUAGE, "fr"))
                .bodyText()
                .contains("Science-fiction", "Allemand", "Allemagne", "20 août 1927", "7,9 sur 10");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en-GB,en;q=0.9|20 August 1927", "en-US|August 20, 1927", "fr-CA|20 août 1927"})
    void datesKeepTheCustomsOfTheRegion(String asked, String shown) {
        assertThat(Visit.bySomebody(house).get("/titles/tmdb-19").header(HttpHeaders.ACCEPT_LANGUAGE, asked))
                .bodyText()
                .contains(shown);
    }

    @Test
    void theRatingControlShowsWhatThePersonSaid() {
        assertThat(Visit.bySomebody(house).get("/titles/tmdb-961"))
                .bodyText()
                .contains("id=\"stars-9\" value=\"4.5\" checked", "4½ stars", "Remove rating", "Add to My List");
        assertThat(Visit.bySomebody(house).get("/titles/tmdb-992"))
                .bodyText()
                .contains("Not rated yet", "Remove from My List")
                .doesNotContain(" checked");
    }

    @Test
    void someoneWithoutAProfileCannotRate() {
        assertThat(Visit.by(house, WebHouse.ANALYST, Role.ANALYST).get("/titles/tmdb-19"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"stars\"");
    }

    @Test
    void similarTitlesSayWhatTheyHaveInCommon() {
        recommendations.neighbours.put("tmdb-19", List.of("tmdb-9697", "tmdb-775"));

        assertThat(Visit.bySomebody(house).get("/titles/tmdb-19"))
                .bodyText()
                .contains("People who liked this also liked", "Also by Fritz Lang", "Also science fiction");
    }

    @Test
    void beforeAModelKnowsATitleItsKindIsShown() {
        assertThat(Visit.bySomebody(house).get("/titles/tmdb-16442"))
                .bodyText()
                .contains("More of its kind", "Also drama");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tmdb-404404", "nonsense", "tmdb-1234567890123", "TMDB-19"})
    void anUnknownTitleIsThePageThatIsNotOnTheProgramme(String id) {
        assertThat(Visit.bySomebody(house).get("/titles/{id}", id))
                .hasStatus(404)
                .bodyText()
                .contains("This page is not on the programme", "TMDB API");
    }

    @Test
    void aWithdrawnTitleIsNotShown() {
        titles.put(strange("tmdb-70001", "Gone", true));

        assertThat(Visit.bySomebody(house).get("/titles/tmdb-70001")).hasStatus(404);
    }

    @Test
    void markupInAnythingThatIsKnownOfATitleIsEscaped() {
        titles.put(strange("tmdb-70002", MARKUP, false));

        assertThat(Visit.bySomebody(house).get("/titles/tmdb-70002"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;friends&quot;")
                .doesNotContain("<img src=x");
    }

    @Test
    void aTitleOfWhichNothingIsKnownStillHasAPage() {
        titles.put(strange("tmdb-70003", "Bare", false));

        assertThat(Visit.bySomebody(house).get("/titles/tmdb-70003")).hasStatusOk();
    }

    private static TitleView strange(String id, String text, boolean withdrawn) {
        boolean bare = text.equals("Bare");
        return new TitleView(
                id,
                text,
                text,
                bare ? "" : text,
                bare ? "" : text,
                null,
                0,
                0,
                "xx",
                bare ? List.of() : List.of(text),
                List.of(),
                bare ? List.of() : List.of("ZZ"),
                List.of(),
                List.of(),
                bare ? List.of() : List.of(new CastView("name-x", text, text)),
                List.of(),
                List.of(),
                0,
                0,
                0,
                null,
                null,
                null,
                withdrawn,
                Instant.EPOCH,
                null,
                1);
    }
}

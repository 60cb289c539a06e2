package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.domain.account.Role;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfUnavailable;

@WebClientTest
class HomePageTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeCommands commands;

    @Autowired
    private FakeTitles titles;

    @Autowired
    private FakeFreshness freshness;

    @BeforeEach
    void nothingHappenedYet() {
        commands.startAfresh();
    }

    @Test
    void aVisitorIsInvitedAndSeesWhatIsPopular() {
        assertThat(Visit.byAnyone(house).get("/"))
                .bodyText()
                .contains("href=\"/sign-up\"", "Popular now", "New in the catalogue", "Charade")
                .doesNotContain("id=\"q\"");
    }

    @Test
    void aPersonSeesRowsWithTheirReasons() {
        assertThat(Visit.bySomebody(house).get("/"))
                .bodyText()
                .contains("Recommended for you", "From what you watched, rated, wrote about and put on your list.")
                .contains("Because you liked The General", "You gave it 4½ stars.")
                .contains("What you put aside for later.", "/search?genre=Science%20Fiction", "Browse by genre");
    }

    @Test
    void aRowThatThePagesDoNotKnowKeepsItsOwnWords() {
        assertThat(Visit.bySomebody(house).get("/").header(HttpHeaders.ACCEPT_LANGUAGE, "fr"))
                .bodyText()
                .contains("Puppetry");
    }

    @Test
    void theFilmThatLeadsThePageIsNotRepeatedInItsRow() {
        assertThat(Visit.bySomebody(house).get("/"))
                .model()
                .extractingByKey("rows")
                .asInstanceOf(InstanceOfAssertFactories.list(HomeRow.class))
                .first()
                .satisfies(row -> assertThat(row.titles()).noneMatch(t -> t.id().equals("tmdb-5698")));
    }

    @Test
    void aRatingChangesTheNextHomePage() {
        Visit visit = Visit.bySomebody(house);
        assertThat(visit.get("/")).bodyText().contains("id=\"lead-name\" class=\"huge\"><a href=\"/titles/tmdb-5698\"");

        assertThat(visit.post("/titles/tmdb-5698/rating").param("stars", "4")).hasStatus(303);

        assertThat(visit.get("/"))
                .bodyText()
                .doesNotContain("id=\"lead-name\" class=\"huge\"><a href=\"/titles/tmdb-5698\"");
        assertThat(freshness.asked).isGreaterThan(1_000);
    }

    @Test
    void someoneWithoutAProfileSeesTheCatalogue() {
        assertThat(Visit.by(house, WebHouse.ANALYST, Role.ANALYST).get("/"))
                .hasStatusOk()
                .bodyText()
                .contains("Popular now")
                .doesNotContain("/sign-up");
    }

    @Test
    void aFrenchBrowserReadsFrench() {
        assertThat(Visit.bySomebody(house).get("/").header(HttpHeaders.ACCEPT_LANGUAGE, "fr-CH, de;q=0.5"))
                .bodyText()
                .contains(
                        "<html lang=\"fr\"", "Parce que vous avez aimé The General", "Vous lui avez donné 4½ étoiles.");
    }

    @Test
    void aShelfThatCannotBeReadIsAnIntermission() {
        titles.failure = new ShelfUnavailable(Shelf.TITLES, new IllegalStateException());
        try {
            assertThat(Visit.byAnyone(house).get("/"))
                    .hasStatus(503)
                    .hasHeader(HttpHeaders.RETRY_AFTER, "5")
                    .bodyText()
                    .contains("Intermission", "TMDB API");
        } finally {
            titles.failure = null;
        }
    }
}

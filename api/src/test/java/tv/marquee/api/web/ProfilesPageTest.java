package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.profile.ProfileView;

@WebClientTest
class ProfilesPageTest {

    private static final String KID = "00000000-0000-4000-8000-0000000000bb";
    private static final String STRANGER = "00000000-0000-4000-8000-0000000000cc";

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeProfiles profiles;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void aChildOnTheAccount() {
        commands.startAfresh();
        profiles.put(profile(KID, WebHouse.ACCOUNT.toString(), "Kid", Maturity.SEVEN));
        profiles.put(profile(STRANGER, "00000000-0000-4000-8000-0000000000dd", "Mallory", Maturity.EIGHTEEN));
    }

    @AfterEach
    void nobodyElseIsLeft() {
        profiles.remove(KID);
        profiles.remove(STRANGER);
    }

    @Test
    void thePageShowsWhoMayWatchWhat() {
        assertThat(Visit.bySomebody(house).get("/profiles"))
                .bodyText()
                .contains("Ada", "Everything", "Kid", "Up to 7")
                .doesNotContain("Mallory");
    }

    @Test
    void theChildThatWasChosenSeesNoFilmThatNobodyClassified() {
        Visit visit = Visit.bySomebody(house);
        assertThat(visit.post("/profiles/chosen").param("profile", WebHouse.PROFILE))
                .hasStatus(303);
        assertThat(visit.get("/titles/tmdb-19")).hasStatusOk();

        assertThat(visit.post("/profiles/chosen").param("profile", KID))
                .hasStatus(303)
                .hasRedirectedUrl("/");

        assertThat(visit.get("/titles/tmdb-19")).hasStatus(404);
        assertThat(visit.get("/watch/tmdb-19")).hasStatus(404);
        assertThat(visit.get("/search?q=metropolis")).bodyText().doesNotContain("/titles/tmdb-19");
        assertThat(visit.get("/search/suggestions?q=metr")).bodyText().doesNotContain("/titles/tmdb-19");
        assertThat(visit.get("/")).hasStatusOk().bodyText().doesNotContain("/titles/tmdb-");
        assertThat(visit.post("/titles/tmdb-19/rating").param("stars", "4")).hasStatus(404);
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void nobodyWatchesWithAStrangersProfile() {
        Visit visit = Visit.bySomebody(house);
        assertThat(visit.post("/profiles/chosen").param("profile", STRANGER)).hasStatus(404);
        assertThat(visit.post("/profiles/chosen").param("profile", "nonsense")).hasStatus(404);
    }

    @Test
    void aProfileIsAdded() {
        assertThat(Visit.bySomebody(house)
                        .post("/profiles")
                        .param("name", " Zoé ")
                        .param("maturity", "TWELVE"))
                .hasStatus(303)
                .hasRedirectedUrl("/profiles");
        assertThat(commands.sent).singleElement().isInstanceOfSatisfying(CreateProfile.class, c -> {
            assertThat(c.name()).isEqualTo("Zoé");
            assertThat(c.maturity()).isEqualTo(Maturity.TWELVE);
            assertThat(c.account()).isEqualTo(WebHouse.ACCOUNT);
            profiles.remove(c.profile().toString());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''        | SEVEN  | Give a name",
                "'  '      | SEVEN  | Give a name",
                "Zoé       | NINE   | Choose what",
                "Zoé       | ''     | Choose what"
            })
    void whatIsNoProfileIsSaidBesideTheField(String name, String maturity, String said) {
        assertThat(Visit.bySomebody(house).post("/profiles").param("name", name).param("maturity", maturity))
                .hasStatus(422)
                .bodyText()
                .contains(said);
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void whatWasTypedIsShownAgainAsText() {
        assertThat(Visit.bySomebody(house)
                        .post("/profiles")
                        .param("name", "<b>x</b>")
                        .param("maturity", "NINE"))
                .bodyText()
                .contains("value=\"&lt;b&gt;x&lt;/b&gt;\"")
                .doesNotContain("<b>x</b>");
    }

    private static ProfileView profile(String id, String account, String name, Maturity maturity) {
        return new ProfileView(id, account, name, maturity, Map.of(), List.of(), Map.of(), 5);
    }
}

package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.api.profiles.FakePins;
import tv.marquee.domain.profile.Avatar;
import tv.marquee.domain.profile.Face;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;
import tv.marquee.domain.profile.ProfileCommand.DeleteProfile;
import tv.marquee.domain.profile.ProfileCommand.RemovePin;
import tv.marquee.domain.profile.ProfileCommand.SetPersonalisation;
import tv.marquee.domain.profile.ProfileCommand.SetPin;
import tv.marquee.domain.profile.ProfileRefusal.LastGrownUp;
import tv.marquee.domain.profile.ProfileRefusal.TooManyProfiles;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Refused;
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

    @Autowired
    private FakePins pins;

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
    void whoHasSeveralProfilesIsAskedBeforeAnythingIsShown() {
        Visit visit = Visit.bySomebody(house);
        for (String page : List.of("/", "/titles/tmdb-19", "/search", "/my-list", "/subscription")) {
            assertThat(visit.get(page)).hasStatus(302).hasRedirectedUrl("/profiles");
        }
        assertThat(visit.get("/search/suggestions?q=metr").header("HX-Request", "true"))
                .hasHeader("HX-Redirect", "/profiles");
    }

    @Test
    void theChildThatWasChosenSeesNoFilmThatNobodyClassified() {
        Visit visit = asAda();
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
    void aProfileIsAddedWithAllThatWasChosen() {
        assertThat(asAda().post("/profiles")
                        .param("name", " Zoé ")
                        .param("avatar", "OWL")
                        .param("language", "fr")
                        .param("maturity", "TWELVE")
                        .param("kids", "true")
                        .param("pin", "2468"))
                .hasStatus(303)
                .hasRedirectedUrl("/profiles");
        assertThat(commands.sent).singleElement().isInstanceOfSatisfying(CreateProfile.class, c -> {
            assertThat(c.face()).isEqualTo(new Face("Zoé", Avatar.OWL, "fr", Maturity.TWELVE, true));
            assertThat(c.pin()).isEqualTo(pins.hash("2468"));
            assertThat(c.account()).isEqualTo(WebHouse.ACCOUNT);
            profiles.remove(c.profile().toString());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name     | ''                 | Give a name",
                "name     | '  '               | Give a name",
                "name     | a\u0007b           | Give a name",
                "maturity | NINE               | Choose what",
                "maturity | ''                 | Choose what",
                "maturity | SIXTEEN            | up to 12 at most",
                "avatar   | DRAGON             | Choose a picture",
                "language | tlh                | Choose one of the languages",
                "pin      | 123                | A PIN is four digits",
                "pin      | abcd               | A PIN is four digits",
                "pin      | ١٢٣٤               | A PIN is four digits"
            })
    void whatIsNoProfileIsSaidBesideTheField(String field, String value, String said) {
        Map<String, String> form = new HashMap<>(
                Map.of("name", "Zoé", "avatar", "OWL", "maturity", "SEVEN", "kids", "true", "language", "", "pin", ""));
        form.put(field, value.replace("\\u0007", "\u0007"));
        var request = asAda().post("/profiles");
        form.forEach(request::param);
        assertThat(request).hasStatus(422).bodyText().contains("id=\"" + field + "-problem\"", said);
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void whatWasTypedIsShownAgainAsText() {
        assertThat(asAda().post("/profiles").param("name", "<b>x</b>").param("maturity", "NINE"))
                .bodyText()
                .contains("value=\"&lt;b&gt;x&lt;/b&gt;\"")
                .doesNotContain("<b>x</b>");
    }

    @Test
    void aFullAccountIsToldSo() {
        commands.failure = new Refused(new TooManyProfiles(new ProfileId(new UUID(1, 1)), 2));
        assertThat(asAda().post("/profiles").param("name", "Zoé").param("maturity", "SEVEN"))
                .hasStatus(409)
                .bodyText()
                .contains("as many profiles as its plan gives");
    }

    @Test
    void aChildArrangesNothingAndPaysNothing() {
        Visit visit = as(KID);
        for (String page :
                List.of("/profiles/" + WebHouse.PROFILE, "/subscription", "/plans", "/subscribe?plan=basic")) {
            assertThat(visit.get(page)).hasStatus(403).bodyText().contains("For grown-ups");
        }
        assertThat(visit.post("/profiles").param("name", "Big").param("maturity", "EIGHTEEN"))
                .hasStatus(403);
        assertThat(visit.post("/profiles/{p}/deletion", WebHouse.PROFILE)).hasStatus(403);
        assertThat(visit.post("/subscription/cancellation")).hasStatus(403);
        assertThat(visit.get("/profiles")).bodyText().doesNotContain("Add a profile", ">Change<");
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void aProfileIsChangedAndSpeaksItsLanguageAtOnce() {
        Visit visit = asAda();
        assertThat(visit.get("/profiles/{p}", WebHouse.PROFILE))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Ada\"");
        assertThat(visit.post("/profiles/{p}", WebHouse.PROFILE)
                        .param("name", "Ada L.")
                        .param("avatar", "MOON")
                        .param("language", "fr")
                        .param("maturity", "EIGHTEEN"))
                .hasStatus(303);
        assertThat(visit.get("/profiles")).bodyText().contains("Qui regarde", "Ada L.");
    }

    @Test
    void whoWouldLeaveNobodyInChargeIsToldSo() {
        Visit visit = asAda();
        commands.failure = new Refused(new LastGrownUp(ProfileId.parse(WebHouse.PROFILE)));
        assertThat(visit.post("/profiles/{p}", WebHouse.PROFILE)
                        .param("name", "Ada")
                        .param("avatar", "MOON")
                        .param("maturity", "SEVEN"))
                .hasStatus(409)
                .bodyText()
                .contains("Somebody must be left");
        assertThat(visit.post("/profiles/{p}/deletion", WebHouse.PROFILE)).hasStatus(409);
    }

    @Test
    void aProfileIsDeletedAndNobodyLooksUntilOneIsChosen() {
        Visit visit = asAda();
        assertThat(visit.post("/profiles/{p}/deletion", KID)).hasStatus(303);
        assertThat(commands.sent).singleElement().isInstanceOf(DeleteProfile.class);
        assertThat(visit.get("/profiles")).bodyText().doesNotContain("Kid");
    }

    @Test
    void aProfileWithAPinIsOpenedByItAlone() {
        Visit visit = asAda();
        assertThat(visit.post("/profiles/{p}/pin/set", WebHouse.PROFILE).param("pin", "2468"))
                .hasStatus(303);
        assertThat(visit.get("/my-list")).hasStatusOk();

        Visit other = Visit.bySomebody(house);
        assertThat(other.post("/profiles/chosen").param("profile", WebHouse.PROFILE))
                .hasStatus(303)
                .hasRedirectedUrl("/profiles/" + WebHouse.PROFILE + "/pin");
        assertThat(other.get("/my-list")).hasRedirectedUrl("/profiles");
        assertThat(other.get("/profiles/{p}/pin", WebHouse.PROFILE)).bodyText().contains("PIN for Ada");
        assertThat(other.post("/profiles/{p}/pin", WebHouse.PROFILE).param("pin", "1111"))
                .hasStatus(422)
                .bodyText()
                .contains("That is not the PIN");
        assertThat(other.post("/profiles/{p}/pin", WebHouse.PROFILE).param("pin", "2468"))
                .hasStatus(303)
                .hasRedirectedUrl("/");
        assertThat(other.get("/my-list")).hasStatusOk();

        assertThat(other.post("/profiles/chosen").param("profile", KID)).hasStatus(303);
        assertThat(other.post("/profiles/chosen").param("profile", WebHouse.PROFILE))
                .hasRedirectedUrl("/profiles/" + WebHouse.PROFILE + "/pin");
    }

    @Test
    void whoWantsNothingPersonalSaysSoAndMayTakeItBack() {
        Visit visit = asAda();
        assertThat(visit.get("/profiles/{p}", WebHouse.PROFILE)).bodyText().contains("Recommend nothing personal");
        assertThat(visit.post("/profiles/{p}/personalisation", WebHouse.PROFILE).param("personalised", "false"))
                .hasStatus(303)
                .hasRedirectedUrl("/profiles/" + WebHouse.PROFILE);
        assertThat(visit.get("/profiles/{p}", WebHouse.PROFILE))
                .bodyText()
                .contains("Nothing is learned from what it does", "Recommend from what is watched");
        assertThat(visit.post("/profiles/{p}/personalisation", WebHouse.PROFILE).param("personalised", "true"))
                .hasStatus(303);
        assertThat(commands.sent).last().isInstanceOf(SetPersonalisation.class);
        assertThat(visit.get("/profiles/{p}", WebHouse.PROFILE)).bodyText().contains("Recommend nothing personal");
    }

    @Test
    void aPinThatWasSetElsewhereIsAskedForHere() {
        Visit here = asAda();
        Visit elsewhere = asAda();
        assertThat(elsewhere.post("/profiles/{p}/pin/set", WebHouse.PROFILE).param("pin", "2468"))
                .hasStatus(303);
        assertThat(here.get("/my-list")).hasRedirectedUrl("/profiles");
    }

    @Test
    void whoForgotThePinTakesItAwayWithThePassword() {
        assertThat(asAda().post("/profiles/{p}/pin/set", WebHouse.PROFILE).param("pin", "2468"))
                .hasStatus(303);
        Visit visit = Visit.bySomebody(house);
        assertThat(visit.post("/profiles/{p}/pin/forgotten", WebHouse.PROFILE).param("password", "guess"))
                .hasStatus(422)
                .bodyText()
                .contains("That is not the account");
        assertThat(visit.post("/profiles/{p}/pin/forgotten", WebHouse.PROFILE).param("password", WebHouse.PASSWORD))
                .hasStatus(303);
        assertThat(visit.get("/my-list")).hasStatusOk();
        assertThat(commands.sent.getLast()).isInstanceOf(RemovePin.class);
    }

    @Test
    void aPinIsNotGuessedForLong() {
        String guessed = "00000000-0000-4000-8000-0000000000ee";
        profiles.put(profile(guessed, WebHouse.ACCOUNT.toString(), "Guessed", Maturity.EIGHTEEN)
                .withPin(true, 6));
        commands.send(new SetPin(ProfileId.parse(guessed), pins.hash("2468"), WebHouse.NOW), null);
        Visit visit = Visit.bySomebody(house);
        for (int guess = 0; guess < 5; guess++) {
            assertThat(visit.post("/profiles/{p}/pin", guessed).param("pin", "000" + guess))
                    .hasStatus(422);
        }
        assertThat(visit.post("/profiles/{p}/pin", guessed).param("pin", "2468"))
                .hasStatus(429)
                .containsHeader("Retry-After")
                .bodyText()
                .contains("Tried too often");
        profiles.remove(guessed);
    }

    private Visit asAda() {
        return as(WebHouse.PROFILE);
    }

    private Visit as(String profile) {
        Visit visit = Visit.bySomebody(house);
        assertThat(visit.post("/profiles/chosen").param("profile", profile)).hasStatus(303);
        return visit;
    }

    private static ProfileView profile(String id, String account, String name, Maturity maturity) {
        return ProfileView.untouched(id, account, Face.of(name, maturity), 5);
    }
}

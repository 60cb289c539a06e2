package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.domain.account.AccountCommand.OpenAccount;
import tv.marquee.domain.profile.ProfileCommand.CreateProfile;

@WebClientTest
class SignUpPageTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void nothingHappenedYet() {
        commands.startAfresh();
    }

    @Test
    void joiningOpensAnAccountWithAProfileAndSignsIn() {
        String email = UUID.randomUUID() + "@example.org";
        MvcTestResult joined = filledIn(Visit.byAnyone(house), email).exchange();

        assertThat(joined).hasStatus3xxRedirection().hasRedirectedUrl("/plans?joined");
        assertThat(commands.sent).hasExactlyElementsOfTypes(OpenAccount.class, CreateProfile.class);
        HttpSession session = joined.getRequest().getSession();
        assertThat(Visit.byAnyone(house).get("/").session((MockHttpSession) session))
                .bodyText()
                .contains("Sign out");
    }

    @Test
    void whoJoinsHasAHomePageBeforeAnyShelfKnowsThem() {
        commands.lagging = true;
        MvcTestResult joined = filledIn(Visit.byAnyone(house), UUID.randomUUID() + "@example.org")
                .exchange();

        assertThat(Visit.byAnyone(house).get("/").session((MockHttpSession)
                        joined.getRequest().getSession()))
                .hasStatusOk()
                .bodyText()
                .contains("Rate a few titles and this row becomes yours.");
    }

    @Test
    void theSessionFromBeforeIsOver() {
        Visit visit = Visit.byAnyone(house);

        assertThat(filledIn(visit, UUID.randomUUID() + "@example.org")).hasRedirectedUrl("/plans?joined");

        assertThat(visit.session().isInvalid()).isTrue();
    }

    @Test
    void whatIsWrongIsSaidBesideItsField() {
        assertThat(Visit.byAnyone(house)
                        .post("/sign-up")
                        .param("displayName", "Ada")
                        .param("email", "ada@nowhere")
                        .param("password", "short")
                        .param("birthYear", "2027")
                        .param("country", "Atlantis"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Ada\"", "value=\"ada@nowhere\"")
                .contains("aria-describedby=\"email-problem\"", "id=\"email-problem\"")
                .contains("Enter an address of the form name@example.org.")
                .contains("Choose a password of 8 to 200 characters.")
                .contains("Enter a year from 1900 to this year, such as 1984.")
                .contains("Choose a country from the list.")
                .doesNotContain("displayName-problem", "value=\"short\"");

        assertThat(commands.sent).isEmpty();
    }

    @Test
    void aFrenchBrowserIsToldInFrench() {
        assertThat(Visit.byAnyone(house).post("/sign-up").header(HttpHeaders.ACCEPT_LANGUAGE, "fr"))
                .hasStatus(422)
                .bodyText()
                .contains("Indiquez un nom de 1 à 80 caractères.", "Choisissez un pays dans la liste.");
    }

    @Test
    void anAddressThatIsTakenIsSaidBesideIt() {
        assertThat(filledIn(Visit.byAnyone(house), "ada@example.org"))
                .hasStatus(409)
                .bodyText()
                .contains("There is already an account with this address.", "id=\"email-problem\"");
    }

    @Test
    void markupAndControlCharactersInANameDoNotPass() {
        assertThat(filledIn(Visit.byAnyone(house), "x@example").param("extra", "1"))
                .bodyText()
                .doesNotContain("<b>");
        assertThat(Visit.byAnyone(house).post("/sign-up").param("displayName", "a\u0000<b>"))
                .bodyText()
                .contains("id=\"displayName-problem\"", "&lt;b&gt;")
                .doesNotContain("<b>");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(Visit.byAnyone(house).forged("/sign-up").param("email", "new@example.org"))
                .hasStatus(403);
    }

    @Test
    void whoIsSignedInHasNothingToJoin() {
        assertThat(Visit.bySomebody(house).get("/sign-up")).hasRedirectedUrl("/");
    }

    private static MockMvcRequestBuilder filledIn(Visit visit, String email) {
        return visit.post("/sign-up")
                .param("displayName", "Grace")
                .param("email", email)
                .param("password", "compilers rule")
                .param("birthYear", "1906")
                .param("country", "US");
    }
}

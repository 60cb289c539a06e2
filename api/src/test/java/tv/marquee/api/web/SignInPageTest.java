package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.api.security.FakeSecondFactors;

@WebClientTest
class SignInPageTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeSecondFactors factors;

    @BeforeEach
    void enrolAnew() {
        factors.reset(WebHouse.ANALYST);
    }

    @Test
    void theRightPasswordLeadsHome() {
        MvcTestResult signedIn = Visit.byAnyone(house)
                .post("/sign-in")
                .param("email", "ada@example.org")
                .param("password", WebHouse.PASSWORD)
                .exchange();

        assertThat(signedIn).hasRedirectedUrl("/");
        assertThat(Visit.byAnyone(house).get("/").session((MockHttpSession)
                        signedIn.getRequest().getSession()))
                .bodyText()
                .contains("Because you liked The General");
    }

    @Test
    void theWrongPasswordLeadsBackAndSaysSo() {
        assertThat(Visit.byAnyone(house)
                        .post("/sign-in")
                        .param("email", "ada@example.org")
                        .param("password", "guess"))
                .hasRedirectedUrl("/sign-in?error=wrong");
        assertThat(Visit.byAnyone(house).get("/sign-in?error=wrong"))
                .bodyText()
                .contains("role=\"alert\"", "E-mail address and password do not fit together.");
    }

    @Test
    void whoGuessedTooOftenIsAskedToWait() {
        assertThat(Visit.byAnyone(house).get("/sign-in?error=wait")).bodyText().contains("Too many attempts.");
    }

    @Test
    void anAddressMadeUpByHandSaysNothingElse() {
        assertThat(Visit.byAnyone(house).get("/sign-in?error=<b>"))
                .hasStatusOk()
                .bodyText()
                .contains("do not fit together")
                .doesNotContain("<b>");
    }

    @Test
    void whoWorksHereIsSignedInByAPasswordAndACode() {
        Visit staff = Visit.byAnyone(house);
        assertThat(staff.get("/sign-in/code")).as("nobody gave a password").hasRedirectedUrl("/sign-in");
        assertThat(staff.post("/sign-in").param("email", "analyst@example.org").param("password", WebHouse.PASSWORD))
                .hasRedirectedUrl("/sign-in/code");
        assertThat(staff.get("/insight")).as("the password opens nothing").hasRedirectedUrl("/sign-in");
        assertThat(staff.get("/sign-in/code"))
                .bodyText()
                .contains("<svg", "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", "autocomplete=\"one-time-code\"");
        assertThat(staff.post("/sign-in/code").param("code", "000000"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("That code does not fit");

        assertThat(staff.post("/sign-in/code").param("code", FakeSecondFactors.CODE))
                .hasRedirectedUrl("/");

        assertThat(staff.get("/sign-in")).as("signed in").hasRedirectedUrl("/");
        assertThat(staff.get("/sign-in/code")).as("once").hasRedirectedUrl("/sign-in");
    }

    @Test
    void theSecretIsNotShownAgainOnceACodeWasGiven() {
        factors.accepts(WebHouse.ANALYST, FakeSecondFactors.CODE, WebHouse.NOW);
        Visit staff = Visit.byAnyone(house);
        assertThat(staff.post("/sign-in").param("email", "analyst@example.org").param("password", WebHouse.PASSWORD))
                .hasRedirectedUrl("/sign-in/code");

        assertThat(staff.get("/sign-in/code"))
                .bodyText()
                .contains("code that your authenticator app shows")
                .doesNotContain("<svg class=\"qr\"", "GEZD");
        assertThat(staff.post("/sign-in/code").param("code", FakeSecondFactors.CODE))
                .as("used before")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whoIsSignedInGoesHome() {
        assertThat(Visit.bySomebody(house).get("/sign-in")).hasRedirectedUrl("/");
    }
}

package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@WebClientTest
class SignInPageTest {

    @Autowired
    private WebApplicationContext house;

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
    void whoIsSignedInGoesHome() {
        assertThat(Visit.bySomebody(house).get("/sign-in")).hasRedirectedUrl("/");
    }
}

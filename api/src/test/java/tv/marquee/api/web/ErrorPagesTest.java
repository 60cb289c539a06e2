package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.WebApplicationContext;

@WebClientTest
class ErrorPagesTest {

    @Autowired
    private WebApplicationContext house;

    @ParameterizedTest
    @CsvSource({
        "403, This door is closed, Cette porte est fermée",
        "404, This page is not on the programme, Cette page n’est pas au programme",
        "400, That request made no sense here, Cette demande n’a pas de sens ici",
        "500, The reel tore, La bobine s’est déchirée",
        "502, The reel tore, La bobine s’est déchirée",
        "503, Intermission, Entracte"
    })
    void failuresLookLikeTheRestInBothLanguages(int status, String english, String french) {
        assertThat(Visit.byAnyone(house).get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status))
                .hasStatus(status)
                .bodyText()
                .contains(english, "Error " + status, "class=\"wordmark\"", "TMDB API");
        assertThat(Visit.bySomebody(house)
                        .get("/error")
                        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "fr"))
                .hasStatus(status)
                .bodyText()
                .contains(french, "Chercher un film");
    }
}

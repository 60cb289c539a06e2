package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.domain.account.Role;

@WebClientTest
class MyListPageTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeProfiles profiles;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void nothingHappenedYet() {
        commands.startAfresh();
    }

    @Test
    void theLatestStandsFirst() {
        assertThat(Visit.bySomebody(house).get("/my-list"))
                .bodyText()
                .contains("3 titles, the latest first", "Remove Sherlock Jr. from My List")
                .containsSubsequence("Nosferatu: A Symphony of Horror", "Those Awfully Long Names", "Sherlock Jr.");
    }

    @Test
    void anEmptyListSaysHowToFillIt() {
        profiles.put(WebHouse.somebody().withList(List.of(), 6));

        assertThat(Visit.bySomebody(house).get("/my-list"))
                .bodyText()
                .contains("Your list is empty", "Find something to watch");
    }

    @Test
    void someoneWithoutAProfileHasNoList() {
        assertThat(Visit.by(house, WebHouse.ANALYST, Role.ANALYST).get("/my-list"))
                .hasRedirectedUrl("/sign-in");
    }

    @Test
    void aSessionDoesNotShowAnotherAccountsProfile() {
        Visit somebody = Visit.bySomebody(house);
        assertThat(somebody.get("/my-list")).bodyText().contains("Sherlock Jr.");

        assertThat(Visit.by(house, WebHouse.ANALYST, Role.ANALYST)
                        .get("/my-list")
                        .session(somebody.session()))
                .hasRedirectedUrl("/sign-in");
    }
}

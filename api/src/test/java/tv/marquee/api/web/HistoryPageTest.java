package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.domain.viewing.ViewingCommand.ClearHistory;
import tv.marquee.domain.viewing.ViewingCommand.ForgetTitle;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.ViewingView.WatchedView;

@SpringBootTest(classes = WebHouse.class, properties = WebHouse.TOKEN_KEY)
class HistoryPageTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeViewings viewings;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void twoFilmsWereWatched() {
        commands.startAfresh();
        viewings.viewings.put(
                WebHouse.PROFILE,
                new ViewingView(
                        WebHouse.PROFILE,
                        Map.of(
                                "tmdb-653", new WatchedView(600, 5_640, false, WebHouse.NOW),
                                "tmdb-19", new WatchedView(9_180, 9_180, true, WebHouse.NOW.plusSeconds(60))),
                        6));
    }

    @AfterEach
    void nothingWasWatched() {
        viewings.viewings.clear();
    }

    @Test
    void whatWasWatchedIsListedTheLatestFirst() {
        assertThat(Visit.bySomebody(house).get("/history"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("Metropolis", "seen to the end", "Nosferatu", "left at 10:00 of 1:34:00");
    }

    @Test
    void oneIsRemovedOrAll() {
        Visit visit = Visit.bySomebody(house);
        assertThat(visit.post("/history/tmdb-653/removal")).hasStatus(303).hasRedirectedUrl("/history");
        assertThat(visit.post("/history/removal")).hasStatus(303);
        assertThat(commands.sent).hasExactlyElementsOfTypes(ForgetTitle.class, ClearHistory.class);
        assertThat(visit.post("/history/nonsense/removal")).hasStatus(404);
        assertThat(commands.sent).hasSize(2);
    }
}

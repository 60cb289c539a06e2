package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.api.operation.LogFollowers.Follower;
import tv.marquee.api.operation.LogFollowers.State;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.domain.account.AccountCommand.NoteLookup;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.AccountId;

@SpringBootTest(classes = WebHouse.class, properties = WebHouse.TOKEN_KEY)
class EventsPageTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeFollowers followers;

    @Autowired
    private FakeCommands commands;

    @BeforeEach
    void titlesAreBehind() {
        followers.followers.add(follower("titles", 9));
        followers.followers.add(follower("warehouse", 100));
    }

    @AfterEach
    void none() {
        followers.followers.clear();
    }

    private static Follower follower(String name, long position) {
        return new Follower(name, State.RUNNING, position, 0L, 0, null, null, List.of());
    }

    @Test
    void anEngineerFollowsAStreamWithWhatEachEventConcerns() {
        assertThat(engineer().get("/events?q=title tmdb-653"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "title.added/1",
                        "titles",
                        "warehouse",
                        "4bf92f3577b34da6a3ce929d0e0e4736",
                        "1,234 bytes",
                        "&lt;i&gt;M&lt;/i&gt;")
                .doesNotContain("profile.title-rated/1", "not there yet");
    }

    @Test
    void whatBelongsToAPersonStaysClosed() {
        assertThat(engineer().get("/events?q=12"))
                .hasStatusOk()
                .bodyText()
                .contains("profile.title-rated/1", "a person’s, 1,234 bytes", "not there yet")
                .doesNotContain("<pre", "title.added/1");
    }

    @Test
    void whoLooksUpTheStreamOfAPersonIsNoted() {
        commands.startAfresh();
        assertThat(engineer().get("/events?q=title tmdb-653")).hasStatusOk();
        assertThat(commands.sent).isEmpty();

        assertThat(engineer().get("/events?q=profile " + WebHouse.PROFILE))
                .hasStatusOk()
                .bodyText()
                .contains("profile.title-rated/1");

        assertThat(commands.sent)
                .containsExactly(
                        new NoteLookup(WebHouse.ACCOUNT, new AccountId(new UUID(6, 6)), "profile", WebHouse.NOW));
        assertThat(Visit.bySomebody(house).get("/account/data"))
                .bodyText()
                .contains("Each time that somebody who works here", "an engineer, in the log: viewing");
    }

    @Test
    void whatMayNotBeNotedIsNotShown() {
        commands.failure = new CommandsUnavailable("the event store is away", new IOException());
        assertThat(engineer().get("/events?q=profile " + WebHouse.PROFILE))
                .hasStatus(503)
                .bodyText()
                .doesNotContain("profile.title-rated/1");
        commands.startAfresh();
    }

    @Test
    void whatIsNeitherAPositionNorAStreamIsSaidToBeThat() {
        assertThat(engineer().get("/events")).hasStatusOk().bodyText().doesNotContain("There is nothing.");
        assertThat(engineer().get("/events?q=title tmdb-0"))
                .hasStatusOk()
                .bodyText()
                .contains("There is nothing.");
        assertThat(engineer().get("/events?q=what%3F"))
                .hasStatus(400)
                .bodyText()
                .contains("neither a position");
    }

    @Test
    void nobodyElseSeesTheLog() {
        assertThat(Visit.bySomebody(house).get("/events?q=7")).hasStatus(403);
    }

    private Visit engineer() {
        return Visit.by(house, new AccountId(new UUID(6, 6)), Role.ENGINEER);
    }
}

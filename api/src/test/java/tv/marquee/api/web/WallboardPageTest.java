package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.api.operation.LogFollowers.DeadLetters;
import tv.marquee.api.operation.LogFollowers.Follower;
import tv.marquee.api.operation.LogFollowers.State;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.AccountId;

@SpringBootTest(classes = WebHouse.class, properties = WebHouse.TOKEN_KEY)
class WallboardPageTest {

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeFollowers followers;

    @AfterEach
    void none() {
        followers.followers.clear();
        followers.letters.clear();
        followers.away = false;
    }

    @Test
    void whileAllKeepsUpItSaysSo() {
        has("titles", State.RUNNING, 1_240L, null);

        assertThat(engineer().get("/projections/wall"))
                .hasStatusOk()
                .bodyText()
                .contains("All of it keeps up", "titles", "1,240 to do", "at 90,140, 12.5 a second")
                .doesNotContain("Held up");
    }

    @Test
    void whatIsHeldUpIsNamedFirstWithWhy() {
        has("titles", State.RUNNING, 0L, null);
        has("warehouse", State.HELD_UP, 8L, "the warehouse does not answer");

        assertThat(engineer().get("/projections/wall/board"))
                .hasStatusOk()
                .bodyText()
                .contains("Held up: warehouse", "the warehouse does not answer")
                .doesNotContain("All of it keeps up", "<html");
    }

    @Test
    void whatStartsIsNoFault() {
        has("titles", State.STARTING, null, null);

        assertThat(engineer().get("/projections/wall/board")).bodyText().contains("Starting: titles");
    }

    @Test
    void deadLettersAreCountedAndNothingIsSaidWhileKafkaIsAway() {
        assertThat(engineer().get("/projections/wall/letters")).bodyText().contains("No dead letters");

        Instant at = Instant.parse("2026-03-01T20:15:30Z");
        followers.letters.add(
                new DeadLetters("titles", "it is too long", "title.added/1", 1_200, at, at, List.of("a-0@1")));
        followers.letters.add(
                new DeadLetters("reviews", "it is too long", "review.written/1", 3, at, at, List.of("a-0@2")));
        assertThat(engineer().get("/projections/wall/letters")).bodyText().contains("1,203 dead letters");

        followers.away = true;
        assertThat(engineer().get("/projections/wall/letters"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("letters");
    }

    @Test
    void itIsForEngineers() {
        assertThat(Visit.bySomebody(house).get("/projections/wall")).hasStatus(403);
    }

    private void has(String name, State state, @Nullable Long lag, @Nullable String error) {
        followers.followers.add(new Follower(name, state, 90_140, lag, 12.5, error, null, List.of()));
    }

    private Visit engineer() {
        return Visit.by(house, new AccountId(new UUID(7, 7)), Role.ENGINEER);
    }
}

package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.web.context.WebApplicationContext;
import tv.marquee.api.operation.LogFollowers.DeadLetters;
import tv.marquee.api.operation.LogFollowers.Follower;
import tv.marquee.api.operation.LogFollowers.Order;
import tv.marquee.api.operation.LogFollowers.Rebuild;
import tv.marquee.api.operation.LogFollowers.State;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.AccountId;

@SpringBootTest(classes = WebHouse.class, properties = WebHouse.TOKEN_KEY)
class ProjectionsPageTest {

    private static final AccountId ENGINEER = new AccountId(new UUID(7, 7));

    @Autowired
    private WebApplicationContext house;

    @Autowired
    private FakeFollowers followers;

    @BeforeEach
    void oneIsRebuilt() {
        followers.followers.add(new Follower("relay", State.RUNNING, 90_148, null, 0, null, null, List.of()));
        followers.followers.add(new Follower(
                "titles",
                State.HELD_UP,
                90_140,
                8L,
                12.5,
                "Elasticsearch does not answer",
                new Rebuild(
                        "titles-1",
                        "DIFFERENT",
                        100,
                        0,
                        null,
                        4_800L,
                        3,
                        List.of("tmdb-653: name"),
                        List.of("titles-0"),
                        null),
                List.of(Order.SWAP, Order.CANCEL)));
    }

    @AfterEach
    void none() {
        followers.followers.clear();
        followers.orders.clear();
        followers.letters.clear();
        followers.settled.clear();
        followers.away = false;
    }

    @Test
    void anEngineerSeesHowFarEachIsAndWhatDiffers() {
        assertThat(engineer().get("/projections"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence(
                        "relay", "running", "90,148", "–", "titles", "held up", "Elasticsearch does not answer")
                .containsSubsequence("The copy differs", "titles-1", "4,800", "tmdb-653: name", "titles-0", "Give up");
    }

    @Test
    void recordsThatCouldNotBeAppliedAreShownWithWhyAndWhere() {
        assertThat(engineer().get("/projections")).bodyText().doesNotContain("Dead letters");
        Instant at = Instant.parse("2026-03-01T20:15:30Z");
        followers.letters.add(new DeadLetters(
                "titles",
                "not JSON",
                "title.added/1",
                4,
                at,
                at,
                List.of("marquee.catalogue-2@17", "marquee.catalogue-2@9")));
        assertThat(engineer().get("/projections"))
                .bodyText()
                .containsSubsequence("Dead letters", "not JSON", "title.added/1", "marquee.catalogue-2@17");

        followers.away = true;
        assertThat(engineer().get("/projections")).hasStatusOk().bodyText().contains("Kafka does not answer");
    }

    @Test
    void lettersThatWereDealtWithAreSettledWithWhyAndByWhom() {
        Instant at = Instant.parse("2026-03-01T20:15:30Z");
        followers.letters.add(new DeadLetters(
                "titles",
                "not JSON",
                "title.added/1",
                4,
                at,
                at,
                List.of("marquee.catalogue-2@17", "marquee.catalogue-2@9")));
        assertThat(engineer()
                        .post("/projections/letters")
                        .param("projection", "titles")
                        .param("reason", "not JSON")
                        .param("event", "title.added/1")
                        .param("why", "NO_EVENTS"))
                .hasRedirectedUrl("/projections");
        assertThat(followers.letters).isEmpty();
        assertThat(engineer().get("/projections"))
                .bodyText()
                .containsSubsequence("Settled before: 1", "not JSON", "4 letters, no events", ENGINEER.toString());

        assertThat(engineer().post("/projections/letters").param("why", "BECAUSE"))
                .hasStatus(404);
        followers.away = true;
        assertThat(engineer().post("/projections/letters").param("why", "REBUILT"))
                .hasStatus(409)
                .bodyText()
                .contains("Kafka does not answer");
    }

    @Test
    void lettersAreAppliedAnewAllOfThemOrOneStream() {
        Instant at = Instant.parse("2026-03-01T20:15:30Z");
        assertThat(engineer().post("/projections/letters/again").param("projection", "titles"))
                .as("none")
                .hasStatus(404);
        followers.letters.add(
                new DeadLetters("titles", "not JSON", "title.added/1", 4, at, at, List.of("marquee.catalogue-2@17")));
        assertThat(engineer()
                        .post("/projections/letters/again")
                        .param("projection", "titles")
                        .param("reason", "not JSON")
                        .param("event", "title.added/1"))
                .hasRedirectedUrl("/projections?applied=1&left=3");
        assertThat(engineer().get("/projections?applied=1&left=3"))
                .bodyText()
                .containsSubsequence(
                        "Letters applied now: 1; that still cannot be: 3.",
                        "Apply anew",
                        "Only one stream",
                        "marquee.catalogue-2@17",
                        "1 letters, applied anew");
        assertThat(engineer().post("/projections/letters/again").param("at", "marquee.catalogue-2@17"))
                .hasRedirectedUrl("/projections?applied=1&left=0");
        followers.away = true;
        assertThat(engineer().post("/projections/letters/again"))
                .hasStatus(409)
                .bodyText()
                .contains("Kafka does not answer");
    }

    @Test
    void anOpenPageAsksForThePartThatChanges() {
        assertThat(engineer().get("/projections?part=true"))
                .hasStatusOk()
                .bodyText()
                .contains("titles-1")
                .doesNotContain("<html");
    }

    @Test
    void anOrderIsGivenOnceAndOneThatCannotBeGivenIsToldWhy() {
        assertThat(engineer().post("/projections/titles").param("order", "CANCEL"))
                .hasRedirectedUrl("/projections");
        assertThat(followers.orders).containsExactly("CANCEL titles");
        assertThat(engineer().post("/projections/titles").param("order", "SWAP"))
                .hasStatus(409)
                .bodyText()
                .contains("nothing to swap");
        assertThat(engineer().post("/projections/nothing").param("order", "CANCEL"))
                .hasStatus(404);
        assertThat(engineer().post("/projections/titles").param("order", "EXPLODE"))
                .hasStatus(404);
    }

    @Test
    void nobodyElseSeesIt() {
        assertThat(Visit.bySomebody(house).get("/projections")).hasStatus(403);
        assertThat(Visit.by(house, new AccountId(new UUID(7, 7)), Role.ANALYST).get("/projections"))
                .hasStatus(403);
        assertThat(Visit.byAnyone(house).get("/projections")).hasRedirectedUrl("/sign-in");
    }

    private Visit engineer() {
        return Visit.by(house, ENGINEER, Role.ENGINEER);
    }
}

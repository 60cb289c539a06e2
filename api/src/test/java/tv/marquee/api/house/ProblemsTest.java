package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tv.marquee.api.security.Tokens;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfUnavailable;

class ProblemsTest extends HouseTest {

    private static final String RATING = "/api/profiles/" + OF_ADA + "/ratings/tmdb-603";

    ProblemsTest(Backstage backstage, Tokens tokens) {
        super(backstage, tokens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nowhere", "/api/plans/x", "/api/profiles/x/y/z", "/api/titles/", "/api/accounts/1"})
    void aPathThatIsNotThereIsNotFound(String path) {
        Door.Answer answer = ada().get(path);
        expect(answer, 404, "not-found");
        assertThat(answer.json().path("status").asInt()).isEqualTo(404);
        assertThat(answer.json().path("title").asString()).isEqualTo("There is nothing here");
    }

    @Test
    void aMethodThatAPathDoesNotHaveIsToldWhichItHas() {
        Door.Answer answer = ada().send("DELETE", "/api/titles/tmdb-603", null);
        expect(answer, 405, "method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void anAnswerInAnotherFormIsNotToBeHad() {
        expect(ada().get("/api/titles/tmdb-603", "Accept", "application/xml"), 406, "not-acceptable");
        expect(ada().get("/api/titles/tmdb-603", "Accept", "garbage"), 406, "not-acceptable");
    }

    @Test
    void inputInAnotherFormIsNotUnderstood() {
        expect(
                ada().send("PUT", RATING, "<stars>4</stars>", "Content-Type", "application/xml"),
                415,
                "unsupported-media-type");
        expect(ada().send("PUT", RATING, "stars=4", "Content-Type", "text/plain"), 415, "unsupported-media-type");
    }

    @Test
    void aBodyThatIsAnnouncedTooLargeIsRefusedUnread() {
        expect(
                ada().send("PUT", RATING, "{\"stars\": 4, \"x\": \"" + "x".repeat(70_000) + "\"}"),
                413,
                "body-too-large");
    }

    @Test
    void aBodyThatGoesOnForTooLongIsCutOff() {
        byte[] body =
                ("{\"name\": \"" + "x".repeat(70_000) + "\", \"maturity\": \"ALL\"}").getBytes(StandardCharsets.UTF_8);
        Door.Answer token = nobody().send(
                        "POST",
                        "/api/tokens",
                        "{\"email\": \"ada@example.org\", \"password\": \"" + RestHouse.PASSWORD + "\"}");
        HttpRequest streamed = HttpRequest.newBuilder(ada().address("/api/profiles"))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer " + token.json().path("accessToken").asString())
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();
        expect(ada().send(streamed), 413, "body-too-large");
        assertThat(backstage.sent).isEmpty();
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        expect(ada().send("PUT", RATING, "[".repeat(20_000)), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1.5", "9223372036854775808"})
    void aPositionThatIsNoneIsRefused(String position) {
        Door.Answer answer = ada().get("/api/titles", "Marquee-At-Least", position);
        expect(answer, 400, "invalid-input");
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isEqualTo("Marquee-At-Least");
    }

    @Test
    void aReadThatIsNotFreshEnoughInTimeMayBeAskedAgain() {
        for (String path : new String[] {
            "/api/me",
            "/api/titles",
            "/api/titles/tmdb-603",
            "/api/profiles",
            "/api/profiles/" + OF_ADA,
            "/api/profiles/" + OF_ADA + "/home",
            "/api/profiles/" + OF_ADA + "/recommendations",
            "/api/profiles/" + OF_ADA + "/ratings",
            "/api/profiles/" + OF_ADA + "/list"
        }) {
            Door.Answer answer = ada().get(path, "Marquee-At-Least", "101");
            expect(answer, 503, "not-fresh-enough");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(ada().get(path, "Marquee-At-Least", "100").status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void aStoreThatIsAwayIsToldWithoutSayingHow() {
        backstage.commandFailure =
                new CommandsUnavailable("jdbc:postgresql://secret", new IllegalStateException("boom"));
        Door.Answer answer = ada().send("PUT", RATING, "{\"stars\": 4}");
        expect(answer, 503, "changes-unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.raw().body()).doesNotContain("postgresql", "boom");
    }

    @Test
    void aShelfThatIsAwayIsToldWithoutSayingHow() {
        backstage.readFailure = new ShelfUnavailable(Shelf.TITLES, new IllegalStateException("http://secret:9200"));
        Door.Answer answer = ada().get("/api/titles/tmdb-603");
        expect(answer, 503, "reads-unavailable");
        assertThat(answer.raw().body()).doesNotContain("secret");
        expect(nobody().get("/posters/tmdb-603.svg"), 503, "reads-unavailable");
    }

    @Test
    void changesGoOnWhileNoShelfCanBeRead() {
        ProfileId unheardOf = new ProfileId(UUID.randomUUID());
        ProfileId ofAnother = new ProfileId(UUID.randomUUID());
        backstage.seats.put(unheardOf, HouseTest.ADA);
        backstage.seats.put(ofAnother, new AccountId(UUID.randomUUID()));
        backstage.readFailure = new ShelfUnavailable(Shelf.PROFILES, new IllegalStateException("away"));

        String rating = "/api/profiles/%s/ratings/tmdb-603";
        assertThat(ada().send("PUT", rating.formatted(unheardOf), "{\"stars\": 4}")
                        .status())
                .isEqualTo(204);
        expect(ada().send("PUT", rating.formatted(ofAnother), "{\"stars\": 4}"), 404, "profile-unknown");
        assertThat(backstage.commands()).hasSize(1);
    }

    @Test
    void whatNobodyExpectedIsToldWithoutSayingHow() {
        backstage.readFailure = new IllegalStateException("select secret from hidden");
        Door.Answer answer = ada().get("/api/titles/tmdb-603");
        expect(answer, 500, "internal-error");
        assertThat(answer.raw().body()).doesNotContain("secret", "IllegalState", "at tv.marquee");
    }

    @Test
    void whatTheFirewallRefusesIsAProblemToo() {
        Door.Answer answer = ada().get("/api/titles/tmdb-603;x=1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-request");
    }

    @Test
    void aPersonSeesAPageAndAProgramSeesAProblem() {
        Door.Answer page = nobody().get("/assets/nothing.css", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        expect(nobody().get("/assets/nothing.css", "Accept", "*/*"), 404, "not-found");
    }

    @Test
    void aRequestLineThatIsNoneIsAProblemToo() throws IOException {
        for (String line : new String[] {
            "GET /api/%zz HTTP/1.1", "GET /api/[x] HTTP/1.1", "GET /api/titles/tmdb-603/../x\\y HTTP/1.1"
        }) {
            String answer = ada().raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(line)
                    .startsWith("HTTP/1.1 400")
                    .contains("application/problem+json", "malformed-request");
            assertThat(answer).doesNotContainIgnoringCase("tomcat");
        }
    }

    private static void expect(Door.Answer answer, int status, String problem) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.json().path("detail").asString()).isNotEmpty();
    }
}

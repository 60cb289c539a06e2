package tv.marquee.api.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tv.marquee.api.security.Tokens;
import tv.marquee.domain.account.Role;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleSearch.Sort;

class TitlesTest extends HouseTest {

    TitlesTest(Backstage backstage, Tokens tokens) {
        super(backstage, tokens);
    }

    @Test
    void aSearchIsPassedOnAsItWasAsked() {
        Door.Answer answer =
                ada().get("/api/titles?q=matrix&genre=Action&from=1990&to=2005&language=en&sort=newest&page=2&size=5");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(backstage.searches)
                .containsExactly(
                        new TitleSearch("matrix", "Action", 1990, 2005, "en", Maturity.EIGHTEEN, Sort.NEWEST, 2, 5));
    }

    @Test
    void aSearchWithoutWordsListsTheCatalogueTwentyAtATime() {
        assertThat(ada().get("/api/titles").status()).isEqualTo(200);
        assertThat(backstage.searches)
                .containsExactly(new TitleSearch("", null, null, null, null, Maturity.EIGHTEEN, Sort.RELEVANCE, 0, 20));
    }

    @Test
    void lengthAndAgeNarrow() {
        assertThat(ada().get("/api/titles?longest=90&maturity=SEVEN").status()).isEqualTo(200);
        assertThat(backstage.searches)
                .containsExactly(
                        new TitleSearch("", null, null, null, null, 90, null, Maturity.SEVEN, Sort.RELEVANCE, 0, 20));
        assertThat(ada().get("/api/titles?longest=long").status()).isEqualTo(400);
        assertThat(ada().get("/api/titles?maturity=OLD").status()).isEqualTo(400);
    }

    @Test
    void aPageOfResultsHasCardsAndATotal() {
        JsonNode page = ada().get("/api/titles").json();
        assertThat(page.path("total").asInt()).isEqualTo(3);
        assertThat(page.path("size").asInt()).isEqualTo(20);
        JsonNode card = page.path("titles").path(0);
        assertThat(card.propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "name", "year", "runtimeMinutes", "genres", "voteAverage", "posterUrl", "availableUntil");
        assertThat(card.path("posterUrl").asString()).isEqualTo("/posters/tmdb-603.svg");
        assertThat(page.path("titles").path(2).path("year").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=-1",
                "page=10001",
                "page=x",
                "size=0",
                "size=101",
                "size=1e2",
                "page=200&size=100",
                "sort=sideways",
                "from=soon",
                "to=99999999999",
                "q=%00",
                "genre=%07"
            })
    void aSearchThatMakesNoSenseIsRefusedByField(String query) {
        Door.Answer answer = ada().get("/api/titles?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-input");
        assertThat(answer.json().path("errors").path(0).path("field").asString())
                .isNotEmpty();
    }

    @Test
    void wordsOfMoreThanTwoHundredCharactersAreRefused() {
        assertThat(ada().get("/api/titles?q=" + "a".repeat(201)).status()).isEqualTo(400);
        assertThat(ada().get("/api/titles/suggest?q=" + "a".repeat(201)).status())
                .isEqualTo(400);
        assertThat(backstage.searches).isEmpty();
    }

    @Test
    void whatWasTypedIsCompleted() {
        JsonNode answer = ada().get("/api/titles/suggest?q=the%20m").json();
        assertThat(answer.path("suggestions")
                        .valueStream()
                        .map(s -> s.path("id").asString()))
                .containsExactly("tmdb-603", "tmdb-604");
        assertThat(answer.path("suggestions").path(0).path("year").asInt()).isEqualTo(1999);
    }

    @Test
    void aTitleIsToldInFull() {
        JsonNode title = ada().get("/api/titles/tmdb-603").json();
        assertThat(title.path("cast").path(0).path("character").asString()).isEqualTo("Herself");
        assertThat(title.path("releaseDate").asString()).isEqualTo("1999-03-01");
        assertThat(title.path("addedAt").asString()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(title.has("posterPath")).isFalse();
    }

    @Test
    void aTitleThatNeverWasIsUnknown() {
        Door.Answer answer = ada().get("/api/titles/tmdb-999999");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("title-unknown");
    }

    @Test
    void aWithdrawnTitleIsGone() {
        Door.Answer answer = ada().get("/api/titles/tmdb-9");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.problem()).isEqualTo("title-gone");
    }

    @Test
    void anEngineerSettlesWhenATitleLeavesAndNobodyElseDoes() {
        String path = "/api/titles/tmdb-603/availability";
        String body = "{\"until\": \"2999-01-01T00:00:00Z\"}";
        assertThat(ada().send("PUT", path, body).status()).isEqualTo(403);
        Door engineer = as(ADA, Role.ENGINEER);
        assertThat(engineer.send("PUT", path, body).status()).isEqualTo(204);
        assertThat(engineer.send("DELETE", path, null).status()).isEqualTo(204);
        assertThat(backstage.commands())
                .extracting("title", "until")
                .containsExactly(
                        tuple(TitleId.tmdb(603), Instant.parse("2999-01-01T00:00:00Z")),
                        tuple(TitleId.tmdb(603), null));
        assertThat(engineer.send("PUT", path, "{}").status()).isEqualTo(400);
        assertThat(engineer.send("PUT", path, "{\"until\": \"tomorrow\"}").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"603", "tmdb-", "tmdb-x", "TMDB-603", "tmdb-1234567890123", "%3Cscript%3E", "tmdb-603%00"})
    void whatIsNoTitleIdIsRefused(String id) {
        Door.Answer answer = ada().get("/api/titles/" + id);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.raw().body()).doesNotContain("script");
    }

    @Test
    void aPosterIsAPictureForAnyoneAndIsNotSentTwice() {
        Door.Answer first = nobody().get("/posters/tmdb-603.svg");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(first.header("Cache-Control")).contains("public");
        assertThat(first.raw().body()).startsWith("<svg");
        Door.Answer second = nobody().get("/posters/tmdb-603.svg", "If-None-Match", first.header("ETag"));
        assertThat(second.status()).isEqualTo(304);
    }

    @Test
    void aPosterOfNothingIsNotFound() {
        assertThat(nobody().get("/posters/tmdb-999999.svg").problem()).isEqualTo("title-unknown");
        assertThat(nobody().get("/posters/tmdb-9.svg").status()).isEqualTo(404);
        assertThat(nobody().get("/posters/nonsense.svg").status()).isEqualTo(400);
    }
}

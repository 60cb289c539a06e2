package tv.marquee.ops.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DemoTmdbServerTest {

    private static final int NOSFERATU = 653;
    private static final int METROPOLIS = 19;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
    private DemoTmdbServer server;
    private Asker ask;

    @BeforeEach
    void start() throws IOException {
        server = DemoTmdbServer.start(0, clock);
        ask = new Asker(server.baseUri());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void pagesHoldTwentyFilmsEachAndTogetherEveryFilmOnce() throws Exception {
        int films = server.films().size();
        Set<Integer> seen = new HashSet<>();
        List<Double> popularity = new ArrayList<>();
        int pages = Math.ceilDiv(films, 20);
        for (int page = 1; page <= pages; page++) {
            JsonNode json = ask.json("/movie/popular?page=" + page);
            assertThat(json.get("page").asInt()).isEqualTo(page);
            assertThat(json.get("total_pages").asInt()).isEqualTo(pages);
            assertThat(json.get("total_results").asInt()).isEqualTo(films);
            assertThat(json.get("results").size()).isEqualTo(page < pages ? 20 : films - 20 * (pages - 1));
            for (JsonNode film : json.get("results")) {
                seen.add(film.get("id").asInt());
                popularity.add(film.get("popularity").asDouble());
            }
        }
        assertThat(seen).hasSize(films);
        assertThat(popularity).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void aPagePastTheLastIsEmpty() throws Exception {
        assertThat(ask.json("/movie/popular?page=500").get("results").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "501", "two", "99999999999"})
    void aPageOutsideOneToFiveHundredIsRefused(String page) throws Exception {
        assertRefused("/movie/top_rated?api_key=k&page=" + page, 400, 22);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/configuration", "/genre/movie/list", "/movie/popular", "/movie/top_rated", "/movie/now_playing",
                "/trending/movie/day", "/trending/movie/week", "/movie/changes", "/movie/653", "/movie/653/credits",
                "/movie/653/keywords", "/search/movie?query=sherlock", "/discover/movie?with_genres=27"
            })
    void nothingIsAnsweredWithoutAKeyAndEverythingWithOne(String path) throws Exception {
        assertRefused(path, 401, 7);
        assertThat(ask.get(path, "Authorization", "Bearer any").statusCode()).isEqualTo(200);
        String keyed = path + (path.contains("?") ? "&" : "?") + "api_key=any";
        assertThat(ask.get(keyed).statusCode()).isEqualTo(200);
    }

    @Test
    void anEmptyKeyIsNoKey() throws Exception {
        assertRefused("/movie/653?api_key=", 401, 7);
        assertThat(ask.get("/movie/653", "Authorization", "Bearer ").statusCode())
                .isEqualTo(401);
    }

    @Test
    void detailsCarryCreditsAndKeywordsWhenAskedTo() throws Exception {
        JsonNode film = ask.json("/movie/653?append_to_response=credits,keywords,release_dates");
        assertThat(film.at("/release_dates/results/0/iso_3166_1").asString()).isEqualTo("GB");
        assertThat(film.at("/release_dates/results/0/release_dates/0/certification")
                        .asString())
                .isEqualTo("PG");
        assertThat(film.get("title").asString()).isEqualTo("Nosferatu");
        assertThat(film.get("release_date").asString()).isEqualTo("1922-03-04");
        assertThat(film.get("vote_count").asInt()).isZero();
        assertThat(film.at("/genres/0/name").asString()).isEqualTo("Horror");
        assertThat(film.at("/spoken_languages/0/iso_639_1").asString()).isEqualTo("xx");
        assertThat(film.at("/credits/cast/0/name").asString()).isEqualTo("Max Schreck");
        assertThat(film.at("/credits/cast/0/character").asString()).isEqualTo("Count Orlok");
        assertThat(film.at("/credits/crew/0/job").asString()).isEqualTo("Director");
        assertThat(film.at("/keywords/keywords/0/name").asString()).isEqualTo("vampire");
        assertThat(ask.json("/movie/653").has("credits")).isFalse();
        assertThat(ask.json("/movie/653/credits").get("id").asInt()).isEqualTo(NOSFERATU);
    }

    @Test
    void oneFilmWithTheSamePersonInTwoFilmsGivesThatPersonOneId() throws Exception {
        int inNosferatu = ask.json("/movie/653/credits").at("/crew/0/id").asInt();
        int inFaust = ask.json("/movie/10728/credits").at("/crew/0/id").asInt();
        assertThat(inNosferatu).isEqualTo(inFaust).isGreaterThan(900_000_000);
    }

    @Test
    void moreThanTwentyAppendedAnswersAreRefused() throws Exception {
        assertRefused("/movie/653?api_key=k&append_to_response=" + "credits,".repeat(21), 400, 27);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/movie/1", "/movie/abc", "/movie/653/reviews", "/tv/653", "/movie", "/movie/653/credits/x"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        assertRefused(path + "?api_key=k", 404, 34);
    }

    @Test
    void aFilmAlreadyKnownIsNotSentAgainUntilItChanges() throws Exception {
        HttpResponse<String> first = ask.get("/movie/19?api_key=k");
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(etag).startsWith("W/\"");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, max-age=28800");

        HttpResponse<String> again = ask.get("/movie/19?api_key=k", "If-None-Match", "W/\"other\", " + etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValue("ETag")).hasValue(etag);

        server.revise(METROPOLIS, film -> film.titled("Metropolis, restored"));
        assertThat(ask.get("/movie/19?api_key=k", "If-None-Match", etag).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/configuration,43200", "/movie/popular,21600", "/search/movie?query=kid,600"})
    void answersSayHowLongTheyMayBeKept(String path, String seconds) throws Exception {
        HttpResponse<String> answer = ask.get(path, "Authorization", "Bearer k");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=" + seconds);
    }

    @Test
    void searchFindsEveryWordAndLooksPastCaseAndAccents() throws Exception {
        assertThat(titles(ask.json("/search/movie?query=SHERLOCK%20jr"))).containsExactly("Sherlock Jr.");
        assertThat(titles(ask.json("/search/movie?query=age+d%27or"))).containsExactly("L'Âge d'or");
        assertThat(titles(ask.json("/search/movie?query=%D0%B7%D0%B5%D0%BC%D0%BB%D1%8F")))
                .containsExactly("Earth");
        assertThat(titles(ask.json("/search/movie?query=frankenstein&year=1911")))
                .isEmpty();
        assertThat(titles(ask.json("/search/movie"))).isEmpty();
    }

    @Test
    void discoverJoinsGenresByCommaAndByBar() throws Exception {
        int both = ask.json("/discover/movie?with_genres=27,878")
                .get("total_results")
                .asInt();
        int either = ask.json("/discover/movie?with_genres=27%7C878")
                .get("total_results")
                .asInt();
        int horror =
                ask.json("/discover/movie?with_genres=27").get("total_results").asInt();
        int science =
                ask.json("/discover/movie?with_genres=878").get("total_results").asInt();
        assertThat(both).isPositive();
        assertThat(either).isEqualTo(horror + science - both);
        assertThat(titles(ask.json("/discover/movie?primary_release_year=1902")))
                .containsExactly("A Trip to the Moon");
    }

    @Test
    void popularityDriftsFromDayToDayButNotWithinADay() throws Exception {
        String before = ask.get("/movie/19?api_key=k").body();
        clock.advance(Duration.ofHours(11));
        assertThat(ask.get("/movie/19?api_key=k").body()).isEqualTo(before);
        clock.advance(Duration.ofHours(1));
        double popularity = ask.json("/movie/19").get("popularity").asDouble();
        assertThat(before).doesNotContain("\"popularity\":" + popularity);
        assertThat(popularity).isBetween(92 * 0.65, 92 * 1.35);
    }

    @ParameterizedTest
    @CsvSource({"429,25", "500,11"})
    void faultsComeAsOftenAsAskedForAndThenEnd(int status, int code) throws Exception {
        server.fail(2, status == 429 ? new Fault.TooManyRequests(null) : new Fault.ServerError());
        assertRefused("/movie/653?api_key=k", status, code);
        assertThat(ask.get("/movie/653?api_key=k").headers().firstValue("Retry-After"))
                .isEmpty();
        assertThat(ask.get("/movie/653?api_key=k").statusCode()).isEqualTo(200);
        assertThat(server.requests()).isEqualTo(3);
    }

    @Test
    void aBusyServerMaySayWhenToComeBack() throws Exception {
        server.fail(1, new Fault.TooManyRequests(Duration.ofSeconds(3)));
        assertThat(ask.get("/movie/653?api_key=k").headers().firstValue("Retry-After"))
                .hasValue("3");
    }

    @Test
    void aTruncatedAnswerBreaksOff() throws Exception {
        server.fail(1, new Fault.Truncated());
        assertThatThrownBy(() -> ask.get("/movie/653?api_key=k")).isInstanceOf(IOException.class);
        assertThat(ask.get("/movie/653?api_key=k").statusCode()).isEqualTo(200);
    }

    @Test
    void aSlowAnswerIsRightButLate() throws Exception {
        server.fail(1, new Fault.Slow(Duration.ofMillis(120)));
        long start = System.nanoTime();
        assertThat(ask.json("/movie/653").get("id").asInt()).isEqualTo(NOSFERATU);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(115));
    }

    private void assertRefused(String path, int status, int code) throws Exception {
        HttpResponse<String> answer = ask.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        JsonNode json = Asker.json(answer);
        assertThat(json.get("status_code").asInt()).isEqualTo(code);
        assertThat(json.get("success").asBoolean()).isFalse();
        assertThat(json.get("status_message").asString()).isNotBlank();
    }

    private static List<String> titles(JsonNode page) {
        List<String> titles = new ArrayList<>();
        page.get("results").forEach(film -> titles.add(film.get("title").asString()));
        return titles;
    }
}

package tv.marquee.ops.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ChangeFeedTest {

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
    void nothingHasChangedUntilSomethingIsRevised() throws Exception {
        assertThat(ids(ask.json("/movie/changes"))).isEmpty();
        server.revise(653, film -> film.described("Other words. They are ours too."));
        assertThat(ids(ask.json("/movie/changes"))).containsExactly(653);
        assertThat(ask.json("/movie/653").get("overview").asString()).startsWith("Other words.");
    }

    @Test
    void aWithdrawnFilmIsToldOfAndGone() throws Exception {
        server.withdraw(961);
        assertThat(ids(ask.json("/movie/changes"))).containsExactly(961);
        assertThat(ask.get("/movie/961?api_key=k").statusCode()).isEqualTo(404);
        assertThat(ask.json("/search/movie?query=general&year=1926")
                        .get("total_results")
                        .asInt())
                .isZero();
        assertThatThrownBy(() -> server.withdraw(961)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLastChangedComesFirstAndEachFilmOnce() throws Exception {
        server.revise(653, film -> film.weighted(50));
        server.revise(19, film -> film.weighted(50));
        server.revise(653, film -> film.tagged(List.of("vampire", "night", "shadow")));
        assertThat(ids(ask.json("/movie/changes"))).containsExactly(653, 19);
    }

    @Test
    void withoutDatesTheFeedReachesBackOneDay() throws Exception {
        server.revise(653, film -> film.weighted(50));
        clock.advance(Duration.ofHours(24));
        assertThat(ids(ask.json("/movie/changes"))).containsExactly(653);
        clock.advance(Duration.ofMillis(1));
        assertThat(ids(ask.json("/movie/changes"))).isEmpty();
    }

    @Test
    void datesIncludeTheirWholeDays() throws Exception {
        server.revise(653, film -> film.weighted(50));
        clock.advance(Duration.ofDays(10));
        server.revise(19, film -> film.weighted(50));
        assertThat(ids(ask.json("/movie/changes?start_date=2026-11-22&end_date=2026-11-22")))
                .containsExactly(653);
        assertThat(ids(ask.json("/movie/changes?start_date=2026-11-22"))).containsExactly(19, 653);
        assertThat(ids(ask.json("/movie/changes?end_date=2026-11-23"))).containsExactly(653);
    }

    @ParameterizedTest
    @CsvSource({
        "start_date=2026-11-01&end_date=2026-11-16,422,20",
        "start_date=2026-11-01,422,20",
        "start_date=2026-11-10&end_date=2026-11-09,422,20",
        "start_date=01.11.2026,400,23",
        "end_date=2026-02-30,400,23",
        "page=0,400,22"
    })
    void rangesAndDatesThatTmdbRefusesAreRefused(String query, int status, int code) throws Exception {
        var answer = ask.get("/movie/changes?api_key=k&" + query);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Asker.json(answer).get("status_code").asInt()).isEqualTo(code);
    }

    @Test
    void fourteenDaysAreAllowed() throws Exception {
        assertThat(ask.get("/movie/changes?api_key=k&start_date=2026-11-08&end_date=2026-11-22")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPageHoldsAHundredChanges() throws Exception {
        List<Film> films = server.films();
        films.forEach(film -> server.revise(film.id(), same -> same.weighted(10)));
        JsonNode first = ask.json("/movie/changes");
        assertThat(first.get("results").size()).isEqualTo(100);
        assertThat(first.get("total_results").asInt()).isEqualTo(films.size());
        JsonNode last =
                ask.json("/movie/changes?page=" + first.get("total_pages").asInt());
        assertThat(last.get("results").size()).isEqualTo(films.size() - 200);
    }

    private static List<Integer> ids(JsonNode page) {
        List<Integer> ids = new ArrayList<>();
        page.get("results").forEach(change -> ids.add(change.get("id").asInt()));
        return ids;
    }
}

package tv.marquee.api.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmdbClientTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    Path folder;

    private final FakeTmdb tmdb = new FakeTmdb();
    private final FakeTime time = new FakeTime();

    @AfterEach
    void closeServer() {
        tmdb.close();
    }

    @Test
    void callsNeverPassTheRate() {
        tmdb.films(603);
        try (TmdbClient client = client()) {
            for (int i = 0; i < 50; i++) {
                client.film(603, Instant.EPOCH);
            }
        }
        assertThat(tmdb.requests()).hasSize(50);
        assertThat(time.sleptInAll()).isEqualTo(Duration.ofSeconds(2)); // 10 at once, then 40 at 20 a second
    }

    @Test
    void aCallOverTheLimitIsMadeAgainWhenTmdbSays() {
        tmdb.answer("/3/movie/603", FakeTmdb.status(429).with("Retry-After", "7"), film());
        try (TmdbClient client = client()) {
            assertThat(client.film(603, Instant.EPOCH)).isInstanceOf(TmdbFilm.Found.class);
        }
        assertThat(time.slept()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aDateIsUnderstoodAsATimeToWait() {
        tmdb.answer("/3/movie/603", FakeTmdb.status(503).with("Retry-After", "Sun, 22 Nov 2026 12:00:30 GMT"), film());
        try (TmdbClient client = client()) {
            assertThat(client.film(603, Instant.EPOCH)).isInstanceOf(TmdbFilm.Found.class);
        }
        assertThat(time.slept()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void aCallOverTheLimitWithoutATimeWaitsLongerEachTime() {
        tmdb.answer("/3/movie/603", FakeTmdb.status(429), FakeTmdb.status(429), FakeTmdb.status(429), film());
        try (TmdbClient client = client()) {
            assertThat(client.film(603, Instant.EPOCH)).isInstanceOf(TmdbFilm.Found.class);
        }
        assertThat(time.slept()).hasSize(3);
        assertThat(time.slept().get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
        assertThat(time.slept().get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
        assertThat(time.slept().get(2)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(2000));
    }

    @Test
    void aWaitLongerThanWeHaveEndsTheCall() {
        tmdb.answer("/3/movie/603", FakeTmdb.status(429).with("Retry-After", "3600"));
        try (TmdbClient client = client()) {
            assertThatThrownBy(() -> client.film(603, Instant.EPOCH))
                    .isInstanceOf(TmdbUnavailable.class)
                    .hasMessageContaining("3600 s");
        }
        assertThat(tmdb.requests()).hasSize(1);
        assertThat(time.slept()).isEmpty();
    }

    @Test
    void aServerInTroubleIsAskedAgainButNotForEver() {
        tmdb.answer("/3/movie/603", FakeTmdb.status(502), FakeTmdb.status(500), film());
        tmdb.answer("/3/movie/604", FakeTmdb.status(503));
        try (TmdbClient client = client()) {
            assertThat(client.film(603, Instant.EPOCH)).isInstanceOf(TmdbFilm.Found.class);
            assertThatThrownBy(() -> client.film(604, Instant.EPOCH))
                    .isInstanceOf(TmdbUnavailable.class)
                    .hasMessage("TMDB answered 503, 4 times");
        }
        assertThat(tmdb.requests()).hasSize(3 + 4);
    }

    @Test
    void aSilentServerIsGivenUp() {
        tmdb.answer("/3/movie/603", FakeTmdb.SILENCE);
        TmdbSettings hasty = settings(tmdb.url(), null, Duration.ofMillis(100), 2);
        try (TmdbClient client = new TmdbClient(hasty, time, time, new Random(1))) {
            assertThatThrownBy(() -> client.film(603, Instant.EPOCH))
                    .isInstanceOf(TmdbUnavailable.class)
                    .hasMessage("TMDB did not answer in time, 2 times");
        }
    }

    @Test
    void aWrongKeyIsFinalAndNotTold() {
        tmdb.answer("/3/movie/popular", FakeTmdb.status(401));
        TmdbSettings keyed = settings(tmdb.url(), KEY, Duration.ofSeconds(5), 4);
        try (TmdbClient client = new TmdbClient(keyed, time, time, new Random(1))) {
            assertThatThrownBy(() -> client.popular(1))
                    .isInstanceOf(TmdbRejected.class)
                    .hasMessageContaining("refuses the key")
                    .hasMessageContaining("marquee.tmdb.key")
                    .hasMessageNotContaining(KEY);
        }
        assertThat(tmdb.asked()).containsExactly("/3/movie/popular?page=1&api_key=" + KEY);
    }

    @Test
    void aReadAccessTokenGoesIntoTheHeader() {
        tmdb.films(603);
        TmdbSettings keyed = settings(tmdb.url(), "eyJhbGciOi.token", Duration.ofSeconds(5), 4);
        try (TmdbClient client = new TmdbClient(keyed, time, time, new Random(1))) {
            client.film(603, Instant.EPOCH);
        }
        assertThat(tmdb.requests().getFirst().headers().getFirst("Authorization"))
                .isEqualTo("Bearer eyJhbGciOi.token");
        assertThat(tmdb.asked()).containsExactly("/3/movie/603?append_to_response=credits,keywords,release_dates");
    }

    @Test
    void withoutAKeyTmdbItselfIsNotCalled() {
        TmdbSettings abroad = settings(URI.create("https://api.themoviedb.org/3"), null, Duration.ofSeconds(5), 4);
        try (TmdbClient client = new TmdbClient(abroad, time, time, new Random(1))) {
            assertThatThrownBy(() -> client.popular(1))
                    .isInstanceOf(TmdbRejected.class)
                    .hasMessageContaining("marquee.tmdb.key");
            assertThat(client.counts().requests()).isZero();
        }
    }

    @Test
    void aFilmIsGoneOnlyByTmdbsOwnWord() {
        tmdb.answer("/3/movie/7", new FakeTmdb.Answer(404, "<html>no such host</html>", Map.of()));
        tmdb.answer("/3/movie/8", new FakeTmdb.Answer(404, "{\"error\":\"no route\"}", Map.of()));
        try (TmdbClient client = client()) {
            assertThat(client.film(8, Instant.EPOCH)).isInstanceOf(TmdbFilm.Unreadable.class);
            assertThat(client.film(6, Instant.EPOCH)).isInstanceOf(TmdbFilm.Gone.class);
            assertThat(client.film(7, Instant.EPOCH)).isInstanceOf(TmdbFilm.Unreadable.class);
        }
    }

    @Test
    void whatIsNoJsonOrTooLargeIsUnreadable() {
        tmdb.answer("/3/movie/1", FakeTmdb.ok("{\"id\":1,"));
        tmdb.answer("/3/movie/2", FakeTmdb.ok("[]"));
        tmdb.answer("/3/movie/3", FakeTmdb.ok("{\"id\":3,\"title\":\"" + "x".repeat(200_000) + "\"}"));
        tmdb.answer("/3/movie/popular", FakeTmdb.ok("{\"page\":1}"));
        try (TmdbClient client = client()) {
            assertThat(client.film(1, Instant.EPOCH)).isInstanceOf(TmdbFilm.Unreadable.class);
            assertThat(client.film(2, Instant.EPOCH)).isInstanceOf(TmdbFilm.Unreadable.class);
            assertThat(client.film(3, Instant.EPOCH))
                    .isEqualTo(new TmdbFilm.Unreadable("the answer is larger than 100000 bytes"));
            assertThatThrownBy(() -> client.popular(1)).isInstanceOf(TmdbUnreadable.class);
        }
        assertThat(tmdb.requests()).hasSize(4);
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (FakeTmdb elsewhere = new FakeTmdb().films(603);
                TmdbClient client = client()) {
            tmdb.answer("/3/movie/603", FakeTmdb.status(302).with("Location", elsewhere.url() + "/3/movie/603"));
            assertThatThrownBy(() -> client.film(603, Instant.EPOCH)).isInstanceOf(TmdbRejected.class);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void aFreshAnswerCostsNothingAndAStaleOneNoBody() {
        tmdb.answer("/3/movie/603", film().with("ETag", "W/\"a\"").with("Cache-Control", "public, max-age=28800"));
        try (TmdbClient client = client()) {
            client.film(603, Instant.EPOCH);
            time.pass(Duration.ofHours(7));
            client.film(603, Instant.EPOCH);
            assertThat(client.counts()).isEqualTo(new CallCounts(1, 0, 1));
            time.pass(Duration.ofHours(2));
            assertThat(client.film(603, Instant.EPOCH)).isInstanceOf(TmdbFilm.Found.class);
            assertThat(client.counts()).isEqualTo(new CallCounts(2, 1, 1));
            client.film(603, Instant.EPOCH);
            assertThat(client.counts()).isEqualTo(new CallCounts(2, 1, 2));
        }
        assertThat(tmdb.requests().getLast().headers().getFirst("If-None-Match"))
                .isEqualTo("W/\"a\"");
    }

    @Test
    void anotherProcessFindsTheAnswersOnDisk() {
        tmdb.answer("/3/movie/603", film().with("Cache-Control", "max-age=600").with("Age", "60"));
        try (TmdbClient first = client()) {
            first.film(603, Instant.EPOCH);
        }
        try (TmdbClient second = client()) {
            time.pass(Duration.ofSeconds(500));
            assertThat(second.film(603, Instant.EPOCH)).isInstanceOf(TmdbFilm.Found.class);
            assertThat(second.counts().requests()).isZero();
            time.pass(Duration.ofSeconds(60));
            second.film(603, Instant.EPOCH);
            assertThat(second.counts().requests()).isEqualTo(1);
        }
    }

    @Test
    void whoWantsItFresherThanTheDiskAsks() {
        tmdb.answer("/3/movie/603", film().with("ETag", "\"a\"").with("Cache-Control", "max-age=28800"));
        try (TmdbClient client = client()) {
            client.film(603, Instant.EPOCH);
            time.pass(Duration.ofMinutes(1));
            client.film(603, time.instant());
            assertThat(client.counts()).isEqualTo(new CallCounts(2, 1, 0));
        }
    }

    @Test
    void whatMayNotBeStoredIsNot() {
        tmdb.answer("/3/movie/603", film().with("ETag", "\"a\"").with("Cache-Control", "no-store, max-age=600"));
        try (TmdbClient client = client()) {
            client.film(603, Instant.EPOCH);
            client.film(603, Instant.EPOCH);
        }
        assertThat(tmdb.requests()).hasSize(2);
        assertThat(tmdb.requests().getLast().headers().getFirst("If-None-Match"))
                .isNull();
    }

    @Test
    void nothingIsKeptForMoreThanSixMonths() {
        tmdb.answer("/3/movie/603", film().with("ETag", "\"a\"").with("Cache-Control", "max-age=99999999"));
        try (TmdbClient client = client()) {
            client.film(603, Instant.EPOCH);
            time.pass(Duration.ofDays(181));
            client.film(603, Instant.EPOCH);
        }
        assertThat(tmdb.requests().getLast().headers().getFirst("If-None-Match"))
                .isNull();
    }

    @Test
    void changesAreAskedForByDay() {
        tmdb.answer("/3/movie/changes", FakeTmdb.ok(FakeTmdb.page(1, 1, 5, 6)));
        try (TmdbClient client = client()) {
            client.changes(2);
            TmdbPage page = client.changes(new DateWindow(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 22)), 3);
            assertThat(page.films()).extracting(TmdbPage.Film::id).containsExactly(5L, 6L);
        }
        assertThat(tmdb.asked())
                .containsExactly(
                        "/3/movie/changes?page=2", "/3/movie/changes?start_date=2026-11-09&end_date=2026-11-22&page=3");
    }

    private FakeTmdb.Answer film() {
        return FakeTmdb.ok(FakeTmdb.film(603, "The Matrix"));
    }

    private TmdbClient client() {
        return new TmdbClient(tmdb.settings(folder), time, time, new Random(1));
    }

    private TmdbSettings settings(URI url, @Nullable String key, Duration requestTimeout, int tries) {
        return new TmdbSettings(
                url,
                key,
                20,
                10,
                Duration.ofSeconds(5),
                requestTimeout,
                Duration.ofMinutes(2),
                tries,
                1,
                100_000,
                List.of("127.0.0.1", "api.themoviedb.org"),
                folder,
                1_000_000,
                new TmdbSettings.Sync(false, Duration.ofHours(6), 500));
    }
}

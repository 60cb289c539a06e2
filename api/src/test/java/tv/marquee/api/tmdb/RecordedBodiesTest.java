package tv.marquee.api.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tv.marquee.api.tmdb.MappedTitle.Described;
import tv.marquee.domain.catalogue.Credits.CrewMember;
import tv.marquee.domain.catalogue.Person;
import tv.marquee.domain.catalogue.TitleCommand.DescribeTitle;

/** Against bodies that TMDB once sent, where they are at hand. */
class RecordedBodiesTest {

    private static final Path BODIES = Path.of("..", "..", "shared", "data", "tmdb", "api");
    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    private final FakeTmdb tmdb = new FakeTmdb();
    private final FakeTime time = new FakeTime();

    @BeforeEach
    void requireBodies() {
        assumeTrue(
                Files.isDirectory(BODIES),
                () -> "SKIPPED: no recorded TMDB bodies in "
                        + BODIES.toAbsolutePath().normalize());
    }

    @AfterEach
    void closeServer() {
        tmdb.close();
    }

    @Test
    void detailsWithCreditsAndKeywordsAreUnderstood() throws IOException {
        DescribeTitle title = described("tmdblib/movie_tt1345836--append_to_response=credits,images,keywords.json");
        assertThat(title.title().value()).isEqualTo("tmdb-49026");
        assertThat(title.details().name()).isEqualTo("The Dark Knight Rises");
        assertThat(title.details().runtimeMinutes()).isEqualTo(165);
        assertThat(title.details().countries()).containsExactly("GB", "US");
        assertThat(title.credits().cast()).hasSize(20);
        assertThat(title.credits().cast().getFirst().person()).isEqualTo(Person.numbered(3894, "Christian Bale"));
        assertThat(title.credits().crew())
                .contains(new CrewMember(Person.numbered(525, "Christopher Nolan"), "Director"));
        assertThat(title.keywords()).hasSize(20);
    }

    @Test
    void everyRecordedFilmIsUnderstood() throws IOException {
        List<Path> films;
        try (Stream<Path> found = Files.walk(BODIES)) {
            films = found.filter(f -> f.getFileName()
                            .toString()
                            .matches("movie_\\d+(--language=.*)?\\.json|movie_latest\\.json|movies__details.*\\.json"))
                    .filter(f -> !f.toString().contains("999999999"))
                    .toList();
        }
        assertThat(films).hasSizeGreaterThanOrEqualTo(6);
        for (Path film : films) {
            assertThat(TitleMapper.map(Files.readAllBytes(film), AT))
                    .as(film.toString())
                    .isInstanceOf(Described.class);
        }
    }

    @Test
    void listsAndTheChangeFeedAreUnderstood() throws IOException {
        tmdb.answer("/3/movie/popular", recorded(200, "tmdblib/movie_popular--page=1.json"));
        tmdb.answer("/3/movie/top_rated", recorded(200, "tmdblib/movie_top_rated--page=2.json"));
        tmdb.answer("/3/trending/movie/week", recorded(200, "tmdblib/trending_movie_week.json"));
        tmdb.answer("/3/movie/changes", recorded(200, "tmdblib/movie_changes--page=1.json"));
        try (TmdbClient client = client()) {
            assertThat(client.popular(1).films()).hasSize(20);
            assertThat(client.popular(1).totalPages()).isEqualTo(58_322);
            assertThat(client.topRated(2).films()).hasSize(20);
            assertThat(client.trending(1).totalPages()).isEqualTo(500);
            TmdbPage changes = client.changes(1);
            assertThat(changes.films()).hasSize(100);
            assertThat(changes.totalPages()).isEqualTo(72);
            assertThat(changes.broken()).isZero();
        }
    }

    @Test
    void errorsAreUnderstood() throws IOException {
        tmdb.answer("/3/movie/popular", recorded(401, "errors/401_code7_invalid_key.json"));
        tmdb.answer("/3/movie/1", recorded(404, "errors/404_code34_not_found.json"));
        tmdb.answer(
                "/3/movie/2",
                recorded(429, "errors/429_code25_rate_limit.MOCK.json"),
                recorded(200, "c-eg/movies__details.json"));
        try (TmdbClient client = client()) {
            assertThatThrownBy(() -> client.popular(1)).isInstanceOf(TmdbRejected.class);
            assertThat(client.film(1, Instant.EPOCH)).isInstanceOf(TmdbFilm.Gone.class);
            assertThat(client.film(2, Instant.EPOCH)).isInstanceOf(TmdbFilm.Found.class);
        }
    }

    private static FakeTmdb.Answer recorded(int status, String file) throws IOException {
        return new FakeTmdb.Answer(status, Files.readString(BODIES.resolve(file)), Map.of());
    }

    private static DescribeTitle described(String file) throws IOException {
        return ((Described) TitleMapper.map(Files.readAllBytes(BODIES.resolve(file)), AT)).command();
    }

    private TmdbClient client() {
        return new TmdbClient(tmdb.settings(folder), time, time, new Random(1));
    }
}

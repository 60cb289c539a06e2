package tv.marquee.ops.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCatalogueTest {

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?](?=\\s|$)");
    private static final int LAST_YEAR_FREE_BY_AGE = 1930;

    private final List<Film> films = DemoCatalogue.builtIn();

    @Test
    void thereAreAtLeastAHundredAndTwentyFilmsWithIdsOfTheirOwn() {
        assertThat(films).hasSizeGreaterThanOrEqualTo(120);
        assertThat(films).extracting(Film::id).doesNotHaveDuplicates().allMatch(id -> id > 0);
        assertThat(films)
                .extracting(film -> film.title() + film.releaseDate().getYear())
                .doesNotHaveDuplicates();
    }

    @Test
    void idsFromImdbAreUniqueAndWellFormed() {
        List<String> ids =
                films.stream().flatMap(film -> Stream.ofNullable(film.imdbId())).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("tt\\d{7}"));
    }

    @Test
    void everyOverviewHasTwoSentencesOfReadableLength() {
        assertThat(films).allSatisfy(film -> {
            assertThat(END_OF_SENTENCE.matcher(film.overview()).results())
                    .as(film.title())
                    .hasSize(2);
            assertThat(film.overview())
                    .as(film.title())
                    .hasSizeBetween(80, 400)
                    .isEqualTo(film.overview().strip());
        });
        assertThat(films).extracting(Film::overview).doesNotHaveDuplicates();
    }

    @Test
    void everyGenreIsOneThatTmdbKnows() {
        assertThat(films).allSatisfy(film -> {
            assertThat(film.genreIds()).as(film.title()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(film.genreIds())
                    .allSatisfy(id -> assertThat(Genre.of(id)).isNotNull());
        });
    }

    @Test
    void everyFilmIsFreeByAgeOrAnAmericanFilmWhoseCopyrightLapsed() {
        assertThat(films).allSatisfy(film -> {
            int year = film.releaseDate().getYear();
            assertThat(year).as(film.title()).isBetween(1895, 1977);
            if (year > LAST_YEAR_FREE_BY_AGE) {
                assertThat(film.productionCountries()).as(film.title()).contains("US");
            }
        });
    }

    @Test
    void runtimesLanguagesAndCountriesArePlausible() {
        assertThat(films).allSatisfy(film -> {
            assertThat(film.runtime()).as(film.title()).isBetween(5, 450);
            assertThat(film.originalLanguage()).matches("[a-z]{2}");
            assertThat(film.spokenLanguages()).isNotEmpty().allMatch(code -> code.matches("[a-z]{2}"));
            assertThat(film.productionCountries()).isNotEmpty().allMatch(code -> code.matches("[A-Z]{2}"));
            assertThat(film.productionCompanies()).isNotEmpty();
            assertThat(film.directors()).isNotEmpty();
            assertThat(film.keywords()).as(film.title()).hasSizeBetween(3, 8).doesNotHaveDuplicates();
        });
    }

    @Test
    void everyFilmWithActorsNamesThemWithTheirCharacters() {
        assertThat(films).allSatisfy(film -> {
            boolean withoutActors =
                    film.genreIds().contains(16) || film.genreIds().contains(99);
            assertThat(film.cast()).as(film.title()).hasSizeBetween(withoutActors ? 0 : 3, 6);
            assertThat(film.cast()).allSatisfy(role -> {
                assertThat(role.name()).isNotBlank();
                assertThat(role.character()).isNotBlank();
            });
        });
    }

    @Test
    void peopleAndKeywordsNeverShareAnId() {
        List<String> names = films.stream()
                .flatMap(film -> Stream.of(
                                film.directors().stream(),
                                film.cast().stream().map(Film.Role::name),
                                film.keywords().stream(),
                                film.productionCompanies().stream())
                        .flatMap(stream -> stream))
                .distinct()
                .toList();
        assertThat(names).extracting(StableId::of).doesNotHaveDuplicates().allMatch(id -> id >= StableId.FIRST);
    }

    @Test
    void aLineThatIsNotAFilmIsNamed(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("catalogue.jsonl"), "\n{\"id\": }\n");
        assertThatThrownBy(() -> DemoCatalogue.from(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }
}

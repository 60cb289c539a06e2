package tv.marquee.api.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tv.marquee.api.tmdb.MappedTitle.Described;
import tv.marquee.api.tmdb.MappedTitle.Reason;
import tv.marquee.api.tmdb.MappedTitle.Unfit;
import tv.marquee.domain.catalogue.Credits.CastMember;
import tv.marquee.domain.catalogue.Credits.CrewMember;
import tv.marquee.domain.catalogue.Genre;
import tv.marquee.domain.catalogue.Keyword;
import tv.marquee.domain.catalogue.Person;
import tv.marquee.domain.catalogue.Popularity;
import tv.marquee.domain.catalogue.TitleCommand.DescribeTitle;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;

class TitleMapperTest {

    private static final Instant AT = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void aWholeBodyBecomesACommand() {
        DescribeTitle title = described("""
            {"id": 653, "title": " Nosferatu\\r\\n", "original_title": "Nosferatu, eine Symphonie des Grauens",
             "overview": "A vampire\\u0000 travels.", "tagline": "", "release_date": "1922-02-16", "runtime": 95,
             "original_language": "de", "spoken_languages": [{"iso_639_1": "xx"}, {"iso_639_1": "de"}, {"iso_639_1": "de"}],
             "genres": [{"id": 27, "name": "Horror"}, {"id": 27, "name": "Horror"}, {"id": 14, "name": "Fantasy"}],
             "production_countries": [{"iso_3166_1": "DE", "name": "Germany"}],
             "production_companies": [{"id": 1, "name": "Prana-Film"}, {"id": 2, "name": ""}],
             "budget": 0, "revenue": 19054, "poster_path": "/zv7J85D8CC9qYagAEhPM63CIG6j.jpg", "imdb_id": "tt0013442",
             "popularity": 33.25, "vote_average": 7.7, "vote_count": 2150, "adult": false,
             "credits": {
               "cast": [{"id": 2, "name": "Gustav von Wangenheim", "character": "Hutter", "order": 1},
                        {"id": 1, "name": "Max Schreck", "character": "Orlok", "order": 0},
                        {"name": "Greta Schröder", "order": 2}],
               "crew": [{"id": 9, "name": "Henrik Galeen", "job": "Screenplay"}, {"id": 9, "name": "X", "job": "Gaffer"},
                        {"id": 8, "name": "F. W. Murnau", "job": "Director"}]},
             "keywords": {"keywords": [{"id": 3133, "name": "vampire"}, {"id": 616, "name": "witch"}]}}
            """);
        assertThat(title.title()).isEqualTo(new TitleId("tmdb-653"));
        assertThat(title.at()).isEqualTo(AT);
        TitleDetails details = title.details();
        assertThat(details.name()).isEqualTo("Nosferatu");
        assertThat(details.overview()).isEqualTo("A vampire  travels.");
        assertThat(details.releaseDate()).isEqualTo(LocalDate.of(1922, 2, 16));
        assertThat(details.runtimeMinutes()).isEqualTo(95);
        assertThat(details.spokenLanguages()).containsExactly("xx", "de");
        assertThat(details.genres()).containsExactly(new Genre(27, "Horror"), new Genre(14, "Fantasy"));
        assertThat(details.countries()).containsExactly("DE");
        assertThat(details.companies()).hasSize(1);
        assertThat(details.revenueUsd()).isEqualTo(19_054);
        assertThat(details.posterPath()).isEqualTo("/zv7J85D8CC9qYagAEhPM63CIG6j.jpg");
        assertThat(details.imdbId()).isEqualTo("tt0013442");
        assertThat(title.popularity()).isEqualTo(new Popularity(33.25, 7.7, 2150));
        assertThat(title.credits().cast())
                .containsExactly(
                        new CastMember(Person.numbered(1, "Max Schreck"), "Orlok"),
                        new CastMember(Person.numbered(2, "Gustav von Wangenheim"), "Hutter"),
                        new CastMember(new Person("name-greta-schroder", "Greta Schröder"), ""));
        assertThat(title.credits().crew())
                .containsExactly(
                        new CrewMember(Person.numbered(8, "F. W. Murnau"), "Director"),
                        new CrewMember(Person.numbered(9, "Henrik Galeen"), "Screenplay"));
        assertThat(title.keywords()).containsExactly(new Keyword(616, "witch"), new Keyword(3133, "vampire"));
    }

    @Test
    void whatIsMissingOrMakesNoSenseIsNotKnown() {
        DescribeTitle title = described("""
            {"id": 1, "title": "T", "original_title": null, "overview": 5, "release_date": "", "runtime": -3,
             "original_language": "EN!", "genres": {}, "production_companies": [7, null], "budget": 1e300,
             "revenue": "a lot", "poster_path": "javascript:alert(1)", "imdb_id": "", "popularity": -1,
             "vote_average": 11, "vote_count": 99999999999, "credits": "none", "keywords": []}
            """);
        assertThat(title.details())
                .isEqualTo(new TitleDetails(
                        "T", "T", "", "", null, 0, "xx", List.of(), List.of(), List.of(), List.of(), 0, 0, null, null,
                        null));
        assertThat(title.popularity()).isEqualTo(Popularity.UNKNOWN);
        assertThat(title.credits().cast()).isEmpty();
        assertThat(title.keywords()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US:G | ALL",
                "US:PG-13 GB:PG | TWELVE",
                "GB:U GB:15 | SIXTEEN",
                "DE:6 | SEVEN",
                "FR:TP | ALL",
                "US:NR GB: | ",
                "JP:R15+ | ",
                "US:NR DE:16 | SIXTEEN"
            })
    void theStrictestBoardSaysForWhomAFilmIs(String certificates, @Nullable Maturity maturity) {
        String results = Arrays.stream(certificates.split(" "))
                .map(c -> c.split(":", -1))
                .map(c -> "{\"iso_3166_1\":\"%s\",\"release_dates\":[{\"certification\":\"%s\",\"type\":3}]}"
                        .formatted(c[0], c[1]))
                .collect(Collectors.joining(","));
        assertThat(described("{\"id\":1,\"title\":\"T\",\"release_dates\":{\"results\":[" + results + "]}}")
                        .details()
                        .maturity())
                .isEqualTo(maturity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{\"results\":7}", "{\"results\":[null,{\"release_dates\":{}}]}"})
    void certificatesThatMakeNoSenseSayNothing(String releaseDates) {
        assertThat(described("{\"id\":1,\"title\":\"T\",\"release_dates\":" + releaseDates + "}")
                        .details()
                        .maturity())
                .isNull();
    }

    @Test
    void anImpossibleDateIsNotKnown() {
        assertThat(described("{\"id\": 1, \"title\": \"T\", \"release_date\": \"2023-02-30\"}")
                        .details()
                        .releaseDate())
                .isNull();
    }

    @Test
    void overLongTextsAreCutBetweenCharacters() {
        TitleDetails details = described("{\"id\":1,\"title\":\"" + "x".repeat(398)
                        + "\uD83C\uDFAC\uD83C\uDFAC\",\"overview\":\"" + "y".repeat(20_000) + "\"}")
                .details();
        assertThat(details.name()).isEqualTo("x".repeat(398) + "…");
        assertThat(details.overview()).hasSize(10_000).endsWith("y…");
    }

    @Test
    void halfACharacterIsReplaced() {
        assertThat(described("{\"id\":1,\"title\":\"T\\ud800\"}").details().name())
                .isEqualTo("T?");
    }

    @Test
    void theCastHasAtMostTwentyAndTheJobsTheirLimits() {
        String cast = IntStream.range(0, 50)
                .mapToObj(i -> "{\"id\":%d,\"name\":\"P%d\",\"order\":%d}".formatted(i + 1, i, 50 - i))
                .collect(Collectors.joining(","));
        String crew = IntStream.range(0, 50)
                .mapToObj(i -> "{\"id\":%d,\"name\":\"P%d\",\"job\":\"Executive Producer\"}".formatted(i + 1, i))
                .collect(Collectors.joining(","));
        DescribeTitle title =
                described("{\"id\":1,\"title\":\"T\",\"credits\":{\"cast\":[" + cast + "],\"crew\":[" + crew + "]}}");
        assertThat(title.credits().cast()).hasSize(20);
        assertThat(title.credits().cast().getFirst().person().name()).isEqualTo("P49");
        assertThat(title.credits().crew()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id': 1,|NOT_JSON",
                "<html>|NOT_JSON",
                "[]|NOT_AN_OBJECT",
                "null|NOT_AN_OBJECT",
                "{'title': 'T'}|NO_ID",
                "{'id': -5, 'title': 'T'}|NO_ID",
                "{'id': 'one', 'title': 'T'}|NO_ID",
                "{'id': 1, 'title': ' '}|NO_TITLE",
                "{'id': 1}|NO_TITLE",
                "{'id': 1, 'title': 'T', 'adult': true}|ADULT"
            })
    void aBodyThatIsNoFilmForUsIsLeftOutWithAReason(String body, Reason reason) {
        assertThat(TitleMapper.map(body.replace('\'', '"'), AT))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.reason()).isEqualTo(reason));
    }

    private static DescribeTitle described(String body) {
        return ((Described) TitleMapper.map(body, AT)).command();
    }
}

package tv.marquee.api.house;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.TitleView.CastView;
import tv.marquee.query.catalogue.TitleView.CrewView;
import tv.marquee.query.catalogue.TitleView.PersonView;

/** Titles to test with. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private Samples() {}

    static TitleView title(int number, String name, int year, String... genres) {
        return title(number, name, year, null, genres);
    }

    static TitleView title(int number, String name, int year, @Nullable Maturity maturity, String... genres) {
        return new TitleView(
                "tmdb-" + number,
                name,
                name,
                "About " + name + ".",
                "",
                year == 0 ? null : LocalDate.of(year, 3, 1),
                year,
                100,
                "en",
                List.of(genres),
                List.of(),
                List.of("US"),
                List.of(),
                List.of(new PersonView("name-d", "Dora Director")),
                List.of(new CastView("name-a", "Ada Actor", "Herself")),
                List.of(new CrewView("name-w", "Wim Writer", "Writer")),
                List.of("test"),
                10,
                7.5,
                100,
                null,
                null,
                maturity,
                false,
                NOW,
                null,
                number);
    }

    static TitleView withdrawn(TitleView t) {
        return new TitleView(
                t.id(),
                t.name(),
                t.originalName(),
                t.overview(),
                t.tagline(),
                t.releaseDate(),
                t.year(),
                t.runtimeMinutes(),
                t.originalLanguage(),
                t.genres(),
                t.genreIds(),
                t.countries(),
                t.companies(),
                t.directors(),
                t.cast(),
                t.crew(),
                t.keywords(),
                t.popularity(),
                t.voteAverage(),
                t.voteCount(),
                t.posterPath(),
                t.imdbId(),
                t.maturity(),
                true,
                t.addedAt(),
                t.availableUntil(),
                t.position());
    }
}

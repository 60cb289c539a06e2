package tv.marquee.projection.shelf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.catalogue.Company;
import tv.marquee.domain.catalogue.Credits;
import tv.marquee.domain.catalogue.Genre;
import tv.marquee.domain.catalogue.Keyword;
import tv.marquee.domain.catalogue.Popularity;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.TitleView.CastView;
import tv.marquee.query.catalogue.TitleView.CrewView;
import tv.marquee.query.catalogue.TitleView.PersonView;

/** A title's view in its parts, one part for each thing that an event may say. */
record TitleDraft(
        String id,
        Description description,
        Makers makers,
        List<String> keywords,
        Popularity popularity,
        boolean withdrawn,
        Instant addedAt,
        @Nullable Instant availableUntil) {

    private static final String DIRECTOR = "Director";

    /** What the title is. */
    record Description(
            String name,
            String originalName,
            String overview,
            String tagline,
            @Nullable LocalDate releaseDate,
            int runtimeMinutes,
            String originalLanguage,
            List<String> genres,
            List<Integer> genreIds,
            List<String> countries,
            List<String> companies,
            @Nullable String posterPath,
            @Nullable String imdbId,
            @Nullable Maturity maturity) {

        static final Description NONE = new Description(
                "", "", "", "", null, 0, "xx", List.of(), List.of(), List.of(), List.of(), null, null, null);

        static Description of(TitleDetails details) {
            return new Description(
                    details.name(),
                    details.originalName(),
                    details.overview(),
                    details.tagline(),
                    details.releaseDate(),
                    details.runtimeMinutes(),
                    details.originalLanguage(),
                    details.genres().stream().map(Genre::name).toList(),
                    details.genres().stream().map(Genre::id).toList(),
                    details.countries(),
                    details.companies().stream().map(Company::name).toList(),
                    details.posterPath(),
                    details.imdbId(),
                    details.maturity());
        }
    }

    /** Who made the title. */
    record Makers(List<PersonView> directors, List<CastView> cast, List<CrewView> crew) {

        static final Makers NONE = new Makers(List.of(), List.of(), List.of());

        static Makers of(Credits credits) {
            return new Makers(
                    credits.crew().stream()
                            .filter(c -> c.job().equals(DIRECTOR))
                            .map(c -> new PersonView(c.person().id(), c.person().name()))
                            .toList(),
                    credits.cast().stream()
                            .map(c -> new CastView(c.person().id(), c.person().name(), c.character()))
                            .toList(),
                    credits.crew().stream()
                            .filter(c -> !c.job().equals(DIRECTOR))
                            .map(c -> new CrewView(c.person().id(), c.person().name(), c.job()))
                            .toList());
        }
    }

    /** A title of which nothing was said yet; not shown until it is added. */
    static TitleDraft unheardOf(String id, Instant at) {
        return new TitleDraft(id, Description.NONE, Makers.NONE, List.of(), Popularity.UNKNOWN, true, at, null);
    }

    static TitleDraft of(TitleView view) {
        return new TitleDraft(
                view.id(),
                new Description(
                        view.name(),
                        view.originalName(),
                        view.overview(),
                        view.tagline(),
                        view.releaseDate(),
                        view.runtimeMinutes(),
                        view.originalLanguage(),
                        view.genres(),
                        view.genreIds(),
                        view.countries(),
                        view.companies(),
                        view.posterPath(),
                        view.imdbId(),
                        view.maturity()),
                new Makers(view.directors(), view.cast(), view.crew()),
                view.keywords(),
                new Popularity(view.popularity(), view.voteAverage(), view.voteCount()),
                view.withdrawn(),
                view.addedAt(),
                view.availableUntil());
    }

    TitleDraft added(TitleDetails details, Instant at) {
        return new TitleDraft(id, Description.of(details), makers, keywords, popularity, false, at, availableUntil);
    }

    TitleDraft described(TitleDetails details) {
        return new TitleDraft(
                id, Description.of(details), makers, keywords, popularity, withdrawn, addedAt, availableUntil);
    }

    TitleDraft credited(Credits credits) {
        return new TitleDraft(
                id, description, Makers.of(credits), keywords, popularity, withdrawn, addedAt, availableUntil);
    }

    TitleDraft tagged(List<Keyword> words) {
        return new TitleDraft(
                id,
                description,
                makers,
                words.stream().map(Keyword::name).toList(),
                popularity,
                withdrawn,
                addedAt,
                availableUntil);
    }

    TitleDraft measured(Popularity measured) {
        return new TitleDraft(id, description, makers, keywords, measured, withdrawn, addedAt, availableUntil);
    }

    TitleDraft gone() {
        return new TitleDraft(id, description, makers, keywords, popularity, true, addedAt, availableUntil);
    }

    TitleDraft available(@Nullable Instant until) {
        return new TitleDraft(id, description, makers, keywords, popularity, withdrawn, addedAt, until);
    }

    TitleView view(long position) {
        Description d = description;
        return new TitleView(
                id,
                d.name(),
                d.originalName(),
                d.overview(),
                d.tagline(),
                d.releaseDate(),
                d.releaseDate() == null ? 0 : d.releaseDate().getYear(),
                d.runtimeMinutes(),
                d.originalLanguage(),
                d.genres(),
                d.genreIds(),
                d.countries(),
                d.companies(),
                makers.directors(),
                makers.cast(),
                makers.crew(),
                keywords,
                popularity.score(),
                popularity.voteAverage(),
                popularity.voteCount(),
                d.posterPath(),
                d.imdbId(),
                d.maturity(),
                withdrawn,
                addedAt,
                availableUntil,
                position);
    }
}

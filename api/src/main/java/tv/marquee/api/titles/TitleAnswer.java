package tv.marquee.api.titles;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.query.catalogue.TitleView;

/**
 * Everything that is known of a title.
 *
 * @param id such as {@code tmdb-603}
 * @param year of release; null when not known
 * @param runtimeMinutes null when not known
 * @param originalLanguage ISO 639-1 code, {@code xx} when without language
 * @param cast in billing order
 * @param popularity the source's score
 * @param voteAverage 0 to 10
 * @param addedAt when it came into the catalogue
 * @param availableUntil when it leaves the catalogue; null when that is not known
 * @param position of the last change that it shows
 */
record TitleAnswer(
        String id,
        String name,
        String originalName,
        String overview,
        String tagline,
        @Nullable LocalDate releaseDate,
        @Nullable Integer year,
        @Nullable Integer runtimeMinutes,
        String originalLanguage,
        List<String> genres,
        List<String> countries,
        List<String> companies,
        List<TitleView.PersonView> directors,
        List<TitleView.CastView> cast,
        List<TitleView.CrewView> crew,
        List<String> keywords,
        double popularity,
        double voteAverage,
        int voteCount,
        String posterUrl,
        @Nullable String imdbId,
        Instant addedAt,
        @Nullable Instant availableUntil,
        long position) {

    static TitleAnswer of(TitleView title) {
        return new TitleAnswer(
                title.id(),
                title.name(),
                title.originalName(),
                title.overview(),
                title.tagline(),
                title.releaseDate(),
                TitleCard.known(title.year()),
                TitleCard.known(title.runtimeMinutes()),
                title.originalLanguage(),
                title.genres(),
                title.countries(),
                title.companies(),
                title.directors(),
                title.cast(),
                title.crew(),
                title.keywords(),
                title.popularity(),
                title.voteAverage(),
                title.voteCount(),
                TitleCard.posterUrl(title.id()),
                title.imdbId(),
                title.addedAt(),
                title.availableUntil(),
                title.position());
    }
}

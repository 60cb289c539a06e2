package tv.marquee.domain.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.Preconditions;

/**
 * What a title is.
 *
 * @param name shown to people, 1 to 400 characters
 * @param originalName in the original language
 * @param overview what it is about; empty when not known
 * @param tagline one line from its poster; empty when not known
 * @param releaseDate first public showing
 * @param runtimeMinutes length in minutes, 0 when not known
 * @param originalLanguage ISO 639-1 code, {@code xx} when without language
 * @param spokenLanguages ISO 639-1 codes
 * @param countries of production, ISO 3166-1 codes
 * @param budgetUsd whole US dollars, 0 when not known
 * @param revenueUsd whole US dollars, 0 when not known
 * @param posterPath the source's path of a poster
 * @param imdbId IMDb's identity, such as {@code tt0133093}
 * @param maturity the youngest audience that it is for; null when nobody whose word is known said so
 */
public record TitleDetails(
        String name,
        String originalName,
        String overview,
        String tagline,
        @Nullable LocalDate releaseDate,
        int runtimeMinutes,
        String originalLanguage,
        List<String> spokenLanguages,
        List<Genre> genres,
        List<String> countries,
        List<Company> companies,
        long budgetUsd,
        long revenueUsd,
        @Nullable String posterPath,
        @Nullable String imdbId,
        @Nullable Maturity maturity) {

    public TitleDetails {
        Preconditions.text(name, "title", 400);
        Preconditions.text(originalName, "original title", 400);
        Preconditions.optionalText(overview, "overview", 10_000);
        Preconditions.optionalText(tagline, "tagline", 1_000);
        Preconditions.between(runtimeMinutes, 0, 10_000, "runtime");
        Preconditions.text(originalLanguage, "original language", 10);
        Preconditions.between(budgetUsd, 0, Long.MAX_VALUE, "budget");
        Preconditions.between(revenueUsd, 0, Long.MAX_VALUE, "revenue");
        spokenLanguages = List.copyOf(spokenLanguages);
        genres = List.copyOf(genres);
        countries = List.copyOf(countries);
        companies = List.copyOf(companies);
    }
}

package tv.marquee.ops.tmdb;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one film in the demo catalogue. Lists keep their order: genres by weight, cast by billing.
 *
 * @param runtime minutes
 * @param spokenLanguages ISO 639-1 codes; {@code xx} is a film without speech
 * @param productionCountries ISO 3166-1 codes
 * @param popularity editorial weight above 0, at most 100, before the drift of the day
 * @param certifications by ISO 3166-1 code of the board's country; null when none is known
 */
public record Film(
        int id,
        @Nullable String imdbId,
        String title,
        String originalTitle,
        LocalDate releaseDate,
        int runtime,
        String originalLanguage,
        List<String> spokenLanguages,
        List<String> productionCountries,
        List<String> productionCompanies,
        List<Integer> genreIds,
        List<String> directors,
        List<Role> cast,
        List<String> keywords,
        double popularity,
        String overview,
        @Nullable Map<String, String> certifications) {

    /** Who plays whom. */
    public record Role(String name, String character) {}

    public Film {
        spokenLanguages = List.copyOf(spokenLanguages);
        productionCountries = List.copyOf(productionCountries);
        productionCompanies = List.copyOf(productionCompanies);
        genreIds = List.copyOf(genreIds);
        directors = List.copyOf(directors);
        cast = List.copyOf(cast);
        keywords = List.copyOf(keywords);
        certifications = certifications == null ? Map.of() : Map.copyOf(certifications);
        if (title.isBlank() || popularity <= 0 || popularity > 100) {
            throw new IllegalArgumentException("film " + id + " needs a title and a popularity above 0, at most 100");
        }
    }

    /** The same film under another title. */
    public Film titled(String newTitle) {
        return revised(newTitle, popularity, keywords, overview);
    }

    /** The same film with another overview. */
    public Film described(String newOverview) {
        return revised(title, popularity, keywords, newOverview);
    }

    /** The same film with other keywords. */
    public Film tagged(List<String> newKeywords) {
        return revised(title, popularity, newKeywords, overview);
    }

    /** The same film with another editorial weight. */
    public Film weighted(double newPopularity) {
        return revised(title, newPopularity, keywords, overview);
    }

    private Film revised(String newTitle, double newPopularity, List<String> newKeywords, String newOverview) {
        return new Film(
                id,
                imdbId,
                newTitle,
                originalTitle,
                releaseDate,
                runtime,
                originalLanguage,
                spokenLanguages,
                productionCountries,
                productionCompanies,
                genreIds,
                directors,
                cast,
                newKeywords,
                newPopularity,
                newOverview,
                certifications);
    }
}

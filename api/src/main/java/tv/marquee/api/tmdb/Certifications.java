package tv.marquee.api.tmdb;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tv.marquee.domain.shared.Maturity;

/**
 * Reads for whom a film is from the certificates in TMDB's {@code release_dates}. Where the boards of several countries, or
 * one board at several times, said different things, the strictest counts. Certificates of other boards say nothing here.
 */
final class Certifications {

    private static final Map<String, Map<String, Maturity>> BOARDS = Map.of(
            "US", // Motion Picture Association
                    Map.of(
                            "G", Maturity.ALL,
                            "PG", Maturity.SEVEN,
                            "PG-13", Maturity.TWELVE,
                            "R", Maturity.SIXTEEN,
                            "NC-17", Maturity.EIGHTEEN),
            "GB", // British Board of Film Classification
                    Map.of(
                            "U", Maturity.ALL,
                            "PG", Maturity.SEVEN,
                            "12A", Maturity.TWELVE,
                            "12", Maturity.TWELVE,
                            "15", Maturity.SIXTEEN,
                            "18", Maturity.EIGHTEEN,
                            "R18", Maturity.EIGHTEEN),
            "DE", // Freiwillige Selbstkontrolle der Filmwirtschaft
                    Map.of(
                            "0", Maturity.ALL,
                            "6", Maturity.SEVEN,
                            "12", Maturity.TWELVE,
                            "16", Maturity.SIXTEEN,
                            "18", Maturity.EIGHTEEN),
            "FR", // Centre national du cinéma et de l'image animée
                    Map.of(
                            "U", Maturity.ALL,
                            "TP", Maturity.ALL,
                            "12", Maturity.TWELVE,
                            "16", Maturity.SIXTEEN,
                            "18", Maturity.EIGHTEEN));

    private Certifications() {}

    /** The youngest audience that a film is for; null when no board known here said so. */
    static @Nullable Maturity maturity(JsonNode releaseDates) {
        return Fields.items(releaseDates, "results")
                .flatMap(Certifications::ofCountry)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static Stream<Maturity> ofCountry(JsonNode country) {
        Map<String, Maturity> board = BOARDS.getOrDefault(Fields.text(country, "iso_3166_1", 2), Map.of());
        return Fields.items(country, "release_dates")
                .map(release -> board.get(Fields.text(release, "certification", 10)))
                .filter(Objects::nonNull);
    }
}

package tv.marquee.query.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Maturity;

/**
 * A title as it stands on the shelf {@code titles}.
 *
 * @param id such as {@code tmdb-603}
 * @param year of release, 0 when not known
 * @param runtimeMinutes 0 when not known
 * @param genres English names
 * @param genreIds the source's numbers, in the order of {@code genres}
 * @param directors who directed it
 * @param cast in billing order
 * @param crew who else made it
 * @param popularity the source's score
 * @param voteAverage 0 to 10
 * @param maturity the youngest audience that it is for; null when not known
 * @param withdrawn whether it left the catalogue; such a title is never shown
 * @param addedAt when it came into the catalogue
 * @param availableUntil when the right to show it ends; null when it has no end
 * @param position of the last event that it follows from
 */
public record TitleView(
        String id,
        String name,
        String originalName,
        String overview,
        String tagline,
        @Nullable LocalDate releaseDate,
        int year,
        int runtimeMinutes,
        String originalLanguage,
        List<String> genres,
        List<Integer> genreIds,
        List<String> countries,
        List<String> companies,
        List<PersonView> directors,
        List<CastView> cast,
        List<CrewView> crew,
        List<String> keywords,
        double popularity,
        double voteAverage,
        int voteCount,
        @Nullable String posterPath,
        @Nullable String imdbId,
        @Nullable Maturity maturity,
        boolean withdrawn,
        Instant addedAt,
        @Nullable Instant availableUntil,
        long position) {

    /** Whether a profile with this ceiling may be shown it at all. */
    public boolean isShownTo(Maturity ceiling) {
        return !withdrawn && ceiling.admits(maturity);
    }

    /** Someone credited. */
    public record PersonView(String id, String name) {}

    /** Someone who plays in it; the character is empty when not known. */
    public record CastView(String id, String name, String character) {}

    /** Someone who made it. */
    public record CrewView(String id, String name, String job) {}
}

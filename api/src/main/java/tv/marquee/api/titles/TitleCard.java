package tv.marquee.api.titles;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.query.catalogue.TitleView;

/**
 * A title as it stands in rows and lists.
 *
 * @param id such as {@code tmdb-603}
 * @param year of release; null when not known
 * @param runtimeMinutes null when not known
 * @param genres English names
 * @param voteAverage 0 to 10
 * @param posterUrl path of an SVG picture, two wide to three high
 * @param availableUntil when it leaves the catalogue; null when that is not known
 */
public record TitleCard(
        String id,
        String name,
        @Nullable Integer year,
        @Nullable Integer runtimeMinutes,
        List<String> genres,
        double voteAverage,
        String posterUrl,
        @Nullable Instant availableUntil) {

    /** The card of a title. */
    public static TitleCard of(TitleView title) {
        return new TitleCard(
                title.id(),
                title.name(),
                known(title.year()),
                known(title.runtimeMinutes()),
                title.genres(),
                title.voteAverage(),
                posterUrl(title.id()),
                title.availableUntil());
    }

    /** Where a title's poster is. */
    public static String posterUrl(String title) {
        return "/posters/" + title + ".svg";
    }

    static @Nullable Integer known(int number) {
        return number == 0 ? null : number;
    }
}

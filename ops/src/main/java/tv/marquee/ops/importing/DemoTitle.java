package tv.marquee.ops.importing;

import java.util.List;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;

/**
 * What the people of the demo know of a title.
 *
 * @param genres English names
 * @param year of release, 0 when not known
 * @param popularity the source's score, 0 or more
 */
public record DemoTitle(TitleId id, List<String> genres, int year, double popularity) {

    public DemoTitle {
        genres = List.copyOf(genres);
    }

    /** A title as it stands on the shelf. */
    public static DemoTitle of(TitleView view) {
        return new DemoTitle(new TitleId(view.id()), view.genres(), view.year(), view.popularity());
    }
}

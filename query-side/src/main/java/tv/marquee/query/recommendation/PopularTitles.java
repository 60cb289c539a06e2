package tv.marquee.query.recommendation;

import java.util.List;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.profile.ProfileView;

/** What to recommend when nothing is known of a person, or too little to fill an answer. */
@FunctionalInterface
public interface PopularTitles {

    /**
     * Ids of the most popular titles in the catalogue that a ceiling admits, most popular first; as many as there are up to
     * {@code limit}.
     */
    List<String> mostPopular(Maturity ceiling, int limit);

    /** Ids of titles that go in front of these for someone of whom nothing is known, the best first, whether or not they may be shown. */
    default List<String> toBeginWith(ProfileView profile) {
        return List.of();
    }
}

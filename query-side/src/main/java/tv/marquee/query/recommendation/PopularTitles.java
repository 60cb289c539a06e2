package tv.marquee.query.recommendation;

import java.util.List;
import tv.marquee.domain.shared.Maturity;

/** What to recommend when nothing is known of a person, or too little to fill an answer. */
@FunctionalInterface
public interface PopularTitles {

    /**
     * Ids of the most popular titles in the catalogue that a ceiling admits, most popular first; as many as there are up to
     * {@code limit}.
     */
    List<String> mostPopular(Maturity ceiling, int limit);
}

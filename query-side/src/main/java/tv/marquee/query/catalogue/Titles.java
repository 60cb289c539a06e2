package tv.marquee.query.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;

/** Finds titles. Withdrawn titles, and those above who asks, are found by id only. */
public interface Titles {

    /** The title, as fresh as the shelf. */
    Optional<TitleView> find(TitleId title);

    /**
     * The titles that are in the catalogue and that a ceiling admits, in the order asked for; others are left out. As cards:
     * cast, crew, keywords and companies are empty, and what is said may be five seconds old.
     */
    List<TitleView> findAll(Collection<TitleId> titles, Maturity ceiling);

    /** Titles that answer a search, as cards, in the order it asks for. */
    TitlePage search(TitleSearch search);

    /** Completions, within a ceiling, of what a person has typed so far, best first; at most {@code limit}. */
    List<Suggestion> suggest(String typed, Maturity ceiling, int limit);

    /** A completion: a title, with its year for telling namesakes apart (0 when not known). */
    record Suggestion(String id, String name, int year) {}

    /** One page of results; {@code total} counts all pages, and is exact to 10,000. */
    record TitlePage(List<TitleView> titles, long total, int page, int size) {
        public TitlePage {
            titles = List.copyOf(titles);
        }
    }
}

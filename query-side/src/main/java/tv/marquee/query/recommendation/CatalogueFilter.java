package tv.marquee.query.recommendation;

import tv.marquee.domain.shared.Maturity;

/** Knows which titles may be shown to whom. Asked some hundred times for one answer, so it must be quick and in memory. */
@FunctionalInterface
public interface CatalogueFilter {

    /** Whether the title is in the catalogue, not withdrawn, and not above a ceiling. */
    boolean shows(String title, Maturity ceiling);
}

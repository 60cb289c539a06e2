package tv.marquee.query.recommendation;

/** Knows which titles may be shown. Asked some hundred times for one answer, so it must be quick and in memory. */
@FunctionalInterface
public interface CatalogueFilter {

    /** Whether the title is in the catalogue and not withdrawn. */
    boolean shows(String title);
}

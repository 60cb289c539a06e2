package tv.marquee.query.catalogue;

import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.Preconditions;

/**
 * What to search for; what is null or empty does not narrow.
 *
 * @param text words of a title, a person or a plot, at most 200 characters
 * @param genre English name
 * @param fromYear first year of release, inclusive
 * @param toYear last year of release, inclusive
 * @param language ISO 639-1 code of the original language
 * @param longest minutes that it may last; a title whose length is not known is then not found
 * @param person id of someone who plays in it or directed it
 * @param ceiling of who asks; a title above it is not found
 * @param page from 0; {@code page * size} stays under 10,000
 * @param size 1 to 100
 */
public record TitleSearch(
        String text,
        @Nullable String genre,
        @Nullable Integer fromYear,
        @Nullable Integer toYear,
        @Nullable String language,
        @Nullable Integer longest,
        @Nullable String person,
        Maturity ceiling,
        Sort sort,
        int page,
        int size) {

    /** The order of results. */
    public enum Sort {
        RELEVANCE,
        POPULARITY,
        NEWEST,
        OLDEST,
        NAME,
        RATING,
        ADDED,
        /** Only what may be shown for no more than thirty days, what goes first in front. */
        LEAVING
    }

    /** A search for titles of any length and of anyone. */
    public TitleSearch(
            String text,
            @Nullable String genre,
            @Nullable Integer fromYear,
            @Nullable Integer toYear,
            @Nullable String language,
            Maturity ceiling,
            Sort sort,
            int page,
            int size) {
        this(text, genre, fromYear, toYear, language, null, null, ceiling, sort, page, size);
    }

    public TitleSearch {
        Preconditions.optionalText(text, "q", 200);
        Preconditions.between(page, 0, 10_000, "page");
        Preconditions.between(size, 1, 100, "size");
        Preconditions.between((page + 1L) * size, 1, 10_000, "page * size");
    }
}

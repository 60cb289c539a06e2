package tv.marquee.query.home;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleSearch.Sort;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;

/**
 * Rows that are the same for everyone with a ceiling, and so are searched for once in ten seconds: what is popular, what is new, what leaves soon. They hold
 * more titles than a row shows, because each person has some of them kept out.
 */
final class CatalogueRows {

    private static final Duration AGE = Duration.ofSeconds(10);
    private static final int MOST_ROWS = 500;
    private static final int DEPTH = 100;

    private final LoadingCache<Wanted, List<TitleView>> rows;

    CatalogueRows(Titles titles, Ticker ticker) {
        this.rows = Caffeine.newBuilder()
                .expireAfterWrite(AGE)
                .maximumSize(MOST_ROWS)
                .ticker(ticker)
                .build(wanted -> titles.search(wanted.search()).titles());
    }

    /** The most popular titles. */
    List<TitleView> popular(Maturity ceiling) {
        return rows.get(new Wanted(null, null, ceiling, Sort.POPULARITY));
    }

    /** The most popular titles of a genre. */
    List<TitleView> popular(String genre, Maturity ceiling) {
        return rows.get(new Wanted(genre, null, ceiling, Sort.POPULARITY));
    }

    /** The titles that came into the catalogue last. */
    List<TitleView> added(Maturity ceiling) {
        return rows.get(new Wanted(null, null, ceiling, Sort.ADDED));
    }

    /** The titles that may be shown for a month at most, what goes first in front. */
    List<TitleView> leaving(Maturity ceiling) {
        return rows.get(new Wanted(null, null, ceiling, Sort.LEAVING));
    }

    /** The most popular titles that a person plays in, or directed. */
    List<TitleView> credited(String person, Maturity ceiling) {
        return rows.get(new Wanted(null, person, ceiling, Sort.POPULARITY));
    }

    private record Wanted(@Nullable String genre, @Nullable String person, Maturity ceiling, Sort sort) {
        TitleSearch search() {
            return new TitleSearch("", genre, null, null, null, null, person, ceiling, sort, 0, DEPTH);
        }
    }
}

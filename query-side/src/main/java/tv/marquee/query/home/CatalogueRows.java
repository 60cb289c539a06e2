package tv.marquee.query.home;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.TitleSearch.Sort;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;

/**
 * Rows that are the same for everyone, and so are searched for once in ten seconds: what is popular, what is new. They hold
 * more titles than a row shows, because each person has some of them kept out.
 */
final class CatalogueRows {

    private static final Duration AGE = Duration.ofSeconds(10);
    private static final int MOST_GENRES = 200;
    private static final int DEPTH = 100;

    private final LoadingCache<Wanted, List<TitleView>> rows;

    CatalogueRows(Titles titles, Ticker ticker) {
        this.rows = Caffeine.newBuilder()
                .expireAfterWrite(AGE)
                .maximumSize(MOST_GENRES)
                .ticker(ticker)
                .build(wanted -> titles.search(wanted.search()).titles());
    }

    /** The most popular titles. */
    List<TitleView> popular() {
        return rows.get(new Wanted(null, Sort.POPULARITY));
    }

    /** The most popular titles of a genre. */
    List<TitleView> popular(String genre) {
        return rows.get(new Wanted(genre, Sort.POPULARITY));
    }

    /** The titles that came into the catalogue last. */
    List<TitleView> added() {
        return rows.get(new Wanted(null, Sort.ADDED));
    }

    private record Wanted(@Nullable String genre, Sort sort) {
        TitleSearch search() {
            return new TitleSearch("", genre, null, null, null, sort, 0, DEPTH);
        }
    }
}

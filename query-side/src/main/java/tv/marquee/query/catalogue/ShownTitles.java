package tv.marquee.query.catalogue;

import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.freshness.ShelfUnavailable;
import tv.marquee.query.recommendation.CatalogueFilter;
import tv.marquee.query.recommendation.PopularTitles;

/**
 * The ids of all titles that may be shown, by ceiling and most popular first, held in memory for recommendations: some
 * seventy bytes a title.
 * Read anew when the shelf has moved on, so a withdrawn title is gone a pause or two later. While the shelf cannot be
 * read, what was read last stays.
 */
public final class ShownTitles implements CatalogueFilter, PopularTitles, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ShownTitles.class);

    private final Source source;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Snapshot snapshot = Snapshot.of(List.of());
    private long position = -1;
    private boolean away;

    /** Nothing is read before {@link #start} or {@link #refresh}. */
    public ShownTitles(Source source) {
        this.source = source;
    }

    /** The shelf of titles, as a search shows it. */
    public interface Source {

        /** The position of the last event that any title follows from; 0 when there are none. */
        long lastChange();

        /** The titles that are not withdrawn, most popular first. */
        List<Shown> byPopularity();
    }

    /**
     * A title that may be shown.
     *
     * @param maturity null when not known
     */
    public record Shown(String title, @Nullable Maturity maturity) {}

    @Override
    public boolean shows(String title, Maturity ceiling) {
        Maturity maturity = snapshot.all().get(title);
        return maturity != null && ceiling.admits(maturity);
    }

    @Override
    public List<String> mostPopular(Maturity ceiling, int limit) {
        List<String> ordered = snapshot.ordered().get(ceiling);
        return ordered.subList(0, Math.min(limit, ordered.size()));
    }

    /** Keeps it fresh from now on, with such a pause between two looks. */
    public void start(Duration pause) {
        Thread.ofVirtual().name("shown-titles").start(() -> {
            try {
                do {
                    refresh();
                } while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Reads the ids if the shelf has moved on since. */
    public void refresh() {
        try {
            long now = source.lastChange();
            if (now != position) {
                snapshot = Snapshot.of(source.byPopularity());
                position = now;
            }
            tell(null);
        } catch (ShelfUnavailable e) {
            tell(e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void tell(@Nullable ShelfUnavailable failure) {
        if (failure != null && !away) {
            LOG.warn(
                    "The titles that may be shown cannot be read anew; the {} known ones stay.",
                    snapshot.all().size());
        } else if (failure == null && away) {
            LOG.info("The titles that may be shown are read again.");
        }
        away = failure != null;
    }

    /**
     * What was read last.
     *
     * @param ordered by ceiling, most popular first
     * @param all with what each counts as
     */
    private record Snapshot(Map<Maturity, List<String>> ordered, Map<String, Maturity> all) {

        static Snapshot of(List<Shown> titles) {
            Map<String, Maturity> all = HashMap.newHashMap(titles.size());
            titles.forEach(shown -> all.put(shown.title(), Maturity.ofRated(shown.maturity())));
            Map<Maturity, List<String>> ordered = new EnumMap<>(Maturity.class);
            for (Maturity ceiling : Maturity.values()) {
                ordered.put(
                        ceiling,
                        titles.stream()
                                .filter(shown -> ceiling.admits(shown.maturity()))
                                .map(Shown::title)
                                .toList());
            }
            return new Snapshot(ordered, all);
        }
    }
}

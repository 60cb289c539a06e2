package tv.marquee.query.home;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import tv.marquee.domain.recommendation.Audience;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.home.Home.Row;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.trend.NearbyTrends;

/** The row of what is trending among the people who are most alike someone, and of whom enough is known to fill it. */
final class TrendingRows {

    private static final Duration AGE = Duration.ofSeconds(30);
    private static final int MOST_ROWS = 500;
    private static final int DEPTH = 100;

    private final NearbyTrends trends;
    private final LoadingCache<Wanted, List<TitleView>> rows;

    TrendingRows(NearbyTrends trends, Titles titles, Ticker ticker) {
        this.trends = trends;
        this.rows = Caffeine.newBuilder()
                .expireAfterWrite(AGE)
                .maximumSize(MOST_ROWS)
                .ticker(ticker)
                .build(wanted -> titles.findAll(
                        trends.titles(wanted.audience()).stream()
                                .limit(DEPTH)
                                .map(TitleId::new)
                                .toList(),
                        wanted.ceiling()));
    }

    /** Adds the row, if anything is trending. */
    void addTo(Rows row, ProfileView profile) {
        boolean added = false;
        for (Iterator<Audience> near = trends.audiences(profile).iterator(); near.hasNext() && !added; ) {
            added = row.suggest(row(near.next(), profile.maturity()));
        }
    }

    private Row row(Audience audience, Maturity ceiling) {
        List<TitleView> titles = rows.get(new Wanted(audience, ceiling));
        if (audience.equals(Audience.EVERYONE)) {
            return new Row(
                    "trending", "Trending now", "What many begin to watch, list and rate well these days.", titles);
        }
        return audience.ageBand().isEmpty()
                ? new Row("trending-near", "Trending near you", "What many in your country take up these days.", titles)
                : new Row(
                        "trending-alike",
                        "Trending near you",
                        "What many of your age in your country take up these days.",
                        titles);
    }

    private record Wanted(Audience audience, Maturity ceiling) {}
}

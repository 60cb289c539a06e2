package tv.marquee.query.recommendation;

import java.util.List;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.trend.NearbyTrends;

/** Popular titles, and in front of them what is trending, which someone unknown is likelier to take up: {@code ops/decisions}, 18. */
record TrendingFirst(PopularTitles popular, NearbyTrends trends) implements PopularTitles {

    @Override
    public List<String> mostPopular(Maturity ceiling, int limit) {
        return popular.mostPopular(ceiling, limit);
    }

    @Override
    public List<String> toBeginWith(ProfileView profile) {
        return trends.titles(profile);
    }
}

package tv.marquee.query.home;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tv.marquee.domain.recommendation.Audience;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.account.AccountView;
import tv.marquee.query.account.Accounts;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.home.Home.Row;
import tv.marquee.query.profile.ProfileView;
import tv.marquee.query.trend.Trends;

/** The row of what is trending among the people who are most alike someone, and of whom enough is known to fill it. */
final class TrendingRows {

    private static final Duration AGE = Duration.ofSeconds(30);
    private static final Duration ACCOUNT_AGE = Duration.ofMinutes(10);
    private static final int MOST_ROWS = 500;
    private static final int MOST_ACCOUNTS = 10_000;
    private static final int DEPTH = 100;

    private final InstantSource clock;
    private final LoadingCache<Wanted, List<TitleView>> rows;
    private final LoadingCache<String, Optional<AccountView>> accounts;

    TrendingRows(Trends trends, Titles titles, Accounts accounts, InstantSource clock, Ticker ticker) {
        this.clock = clock;
        this.rows = Caffeine.newBuilder()
                .expireAfterWrite(AGE)
                .maximumSize(MOST_ROWS)
                .ticker(ticker)
                .build(wanted -> titles.findAll(
                        trends.among(wanted.audience(), wanted.today()).stream()
                                .limit(DEPTH)
                                .map(TitleId::new)
                                .toList(),
                        wanted.ceiling()));
        this.accounts = Caffeine.newBuilder()
                .expireAfterWrite(ACCOUNT_AGE)
                .maximumSize(MOST_ACCOUNTS)
                .ticker(ticker)
                .build(id -> accounts.find(new AccountId(UUID.fromString(id))));
    }

    /** Adds the row, if anything is trending. */
    void addTo(Rows row, ProfileView profile) {
        for (Audience audience : audience(profile).widening()) {
            if (row.suggest(row(audience, profile.maturity()))) {
                return;
            }
        }
    }

    private Row row(Audience audience, Maturity ceiling) {
        List<TitleView> titles = rows.get(new Wanted(audience, ceiling, today()));
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

    private Audience audience(ProfileView profile) {
        if (profile.impersonal() || profile.account().isEmpty()) {
            return Audience.EVERYONE;
        }
        return accounts.get(profile.account())
                .map(account ->
                        Audience.of(account.country(), account.birthYear(), profile.maturity(), today().getYear()))
                .orElse(Audience.EVERYONE);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private record Wanted(Audience audience, Maturity ceiling, LocalDate today) {}
}

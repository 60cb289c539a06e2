package tv.marquee.query.trend;

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
import java.util.stream.Stream;
import tv.marquee.domain.recommendation.Audience;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.query.account.AccountView;
import tv.marquee.query.account.Accounts;
import tv.marquee.query.profile.ProfileView;

/** What is trending among the people who are most alike someone: of the same country and age, of the same country, everyone. */
public final class NearbyTrends {

    private static final Duration AGE = Duration.ofSeconds(30);
    private static final Duration ACCOUNT_AGE = Duration.ofMinutes(10);
    private static final int MOST_AUDIENCES = 500;
    private static final int MOST_ACCOUNTS = 10_000;

    private final InstantSource clock;
    private final LoadingCache<Asked, List<String>> titles;
    private final LoadingCache<String, Optional<AccountView>> accounts;

    public NearbyTrends(Trends trends, Accounts accounts, InstantSource clock, Ticker ticker) {
        this.clock = clock;
        this.titles = Caffeine.newBuilder()
                .expireAfterWrite(AGE)
                .maximumSize(MOST_AUDIENCES)
                .ticker(ticker)
                .build(asked -> trends.among(asked.audience(), asked.today()));
        this.accounts = Caffeine.newBuilder()
                .expireAfterWrite(ACCOUNT_AGE)
                .maximumSize(MOST_ACCOUNTS)
                .ticker(ticker)
                .build(id -> accounts.find(new AccountId(UUID.fromString(id))));
    }

    /** Ids of titles, what people most alike take up in front, each once. */
    public List<String> titles(ProfileView profile) {
        return audiences(profile)
                .flatMap(near -> titles(near).stream())
                .distinct()
                .toList();
    }

    /** Ids of the titles that are trending among an audience, the most first. */
    public List<String> titles(Audience audience) {
        return titles.get(new Asked(audience, today()));
    }

    /** From people most alike to everyone; of whoever wants nothing personal only the latter. */
    public Stream<Audience> audiences(ProfileView profile) {
        if (profile.impersonal() || profile.account().isEmpty()) {
            return Stream.of(Audience.EVERYONE);
        }
        return accounts
                .get(profile.account())
                .map(account ->
                        Audience.of(account.country(), account.birthYear(), profile.maturity(), today().getYear()))
                .orElse(Audience.EVERYONE)
                .widening()
                .stream();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private record Asked(Audience audience, LocalDate today) {}
}

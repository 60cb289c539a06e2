package tv.marquee.query.insight;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;

/**
 * Figures that were asked for lately are told at once, and worked out anew meanwhile; each report says how old it is. When the
 * warehouse is away, the last ones stay.
 */
public final class RememberedInsights implements Insights {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_REPORTS = 200;

    private final LoadingCache<Question, Report> reports;
    private final LoadingCache<Boolean, Choices> choices;

    private record Question(Theme theme, InsightFilter filter) {}

    public RememberedInsights(Insights insights) {
        this.reports = Caffeine.newBuilder()
                .maximumSize(MOST_REPORTS)
                .refreshAfterWrite(FRESH)
                .expireAfterAccess(REMEMBERED)
                .build(question -> insights.report(question.theme(), question.filter()));
        this.choices = Caffeine.newBuilder()
                .refreshAfterWrite(FRESH)
                .expireAfterAccess(REMEMBERED)
                .build(all -> insights.choices());
    }

    @Override
    public Report report(Theme theme, InsightFilter filter) {
        return reports.get(new Question(theme, filter));
    }

    @Override
    public Choices choices() {
        return choices.get(true);
    }
}

package tv.marquee.query.insight;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Figures that were asked for lately are told at once, and worked out anew meanwhile; each report says how old it is. When the
 * warehouse is away, the last ones stay. Whoever looks at one theme goes on to others, so that those are worked out meanwhile.
 */
public final class RememberedInsights implements Insights {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedInsights.class);
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);
    private static final int MOST_REPORTS = 200;

    private final LoadingCache<Question, Report> reports;
    private final LoadingCache<Boolean, Choices> choices;
    private final Executor beside;
    private final AtomicBoolean preparing = new AtomicBoolean();

    private record Question(Theme theme, InsightFilter filter) {}

    /** @param beside runs what nobody waits for */
    public RememberedInsights(Insights insights, Executor beside) {
        this.beside = beside;
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
        Report report = reports.get(new Question(theme, filter));
        prepareOthers();
        return report;
    }

    /** Without a filter, and only what nothing is remembered of, one after the other. */
    private void prepareOthers() {
        List<Question> missing = Stream.of(Theme.values())
                .map(theme -> new Question(theme, InsightFilter.NONE))
                .filter(question -> reports.policy().getIfPresentQuietly(question) == null)
                .toList();
        if (!missing.isEmpty() && preparing.compareAndSet(false, true)) {
            beside.execute(() -> prepare(missing));
        }
    }

    private void prepare(List<Question> questions) {
        try {
            questions.forEach(reports::get);
        } catch (InsightsUnavailable e) {
            LOG.debug("Figures are not prepared while the warehouse is away.");
        } finally {
            preparing.set(false);
        }
    }

    @Override
    public Choices choices() {
        return choices.get(true);
    }
}

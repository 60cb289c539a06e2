package tv.marquee.query.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedInsightsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final List<Runnable> beside = new ArrayList<>();
    private boolean away;
    private final Insights insights = new RememberedInsights(
            new Insights() {
                @Override
                public Report report(Theme theme, InsightFilter filter) {
                    if (away) {
                        throw new InsightsUnavailable("away", new IllegalStateException());
                    }
                    return new Report(asked.incrementAndGet(), null, List.of());
                }

                @Override
                public Choices choices() {
                    return new Choices(List.of(), List.of(), List.of(), List.of(), List.of());
                }
            },
            beside::add);

    @Test
    void aReportIsWorkedOutOnceForTheSameQuestion() {
        InsightFilter french = new InsightFilter(null, null, null, null, "FR", null, null, null, null, null);

        assertThat(insights.report(Theme.TITLES, InsightFilter.NONE).position()).isEqualTo(1);
        assertThat(insights.report(Theme.TITLES, InsightFilter.NONE).position()).isEqualTo(1);
        assertThat(insights.report(Theme.GENRES, InsightFilter.NONE).position()).isEqualTo(2);
        assertThat(insights.report(Theme.TITLES, french).position()).isEqualTo(3);
    }

    @Test
    void whatIsRememberedStaysWhenTheWarehouseIsAwayAndWhatIsNotIsSaid() {
        insights.report(Theme.TITLES, InsightFilter.NONE);
        away = true;

        assertThat(insights.report(Theme.TITLES, InsightFilter.NONE).position()).isEqualTo(1);
        assertThatThrownBy(() -> insights.report(Theme.GENRES, InsightFilter.NONE))
                .isInstanceOf(InsightsUnavailable.class);
    }

    @Test
    void whoLooksAtOneThemeFindsTheOthersWorkedOut() {
        insights.report(Theme.OVERVIEW, InsightFilter.NONE);
        insights.report(Theme.OVERVIEW, InsightFilter.NONE);
        assertThat(beside).as("once").hasSize(1);
        beside.removeFirst().run();
        assertThat(asked).hasValue(Theme.values().length);

        for (Theme theme : Theme.values()) {
            insights.report(theme, InsightFilter.NONE);
        }
        assertThat(asked).hasValue(Theme.values().length);
        assertThat(beside).isEmpty();
    }

    @Test
    void whatCannotBeWorkedOutBesideIsTriedAgainAtTheNextLook() {
        insights.report(Theme.OVERVIEW, InsightFilter.NONE);
        away = true;
        beside.removeFirst().run();
        away = false;

        insights.report(Theme.OVERVIEW, InsightFilter.NONE);
        assertThat(beside).hasSize(1);
    }
}

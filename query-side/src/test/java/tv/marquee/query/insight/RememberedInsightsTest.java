package tv.marquee.query.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedInsightsTest {

    private final AtomicInteger asked = new AtomicInteger();
    private boolean away;
    private final Insights insights = new RememberedInsights(new Insights() {
        @Override
        public Report report(Theme theme, InsightFilter filter) {
            if (away) {
                throw new InsightsUnavailable("away", new IllegalStateException());
            }
            return new Report(asked.incrementAndGet(), null, List.of());
        }

        @Override
        public Choices choices() {
            return new Choices(List.of(), List.of(), List.of(), List.of());
        }
    });

    @Test
    void aReportIsWorkedOutOnceForTheSameQuestion() {
        InsightFilter french = new InsightFilter(null, null, null, null, "FR", null, null, null, null);

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
}

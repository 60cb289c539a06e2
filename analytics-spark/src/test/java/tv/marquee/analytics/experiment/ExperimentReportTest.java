package tv.marquee.analytics.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tv.marquee.analytics.LocalSpark;
import tv.marquee.analytics.experiment.ExperimentReport.Difference;
import tv.marquee.analytics.experiment.ExperimentReport.Interval;
import tv.marquee.analytics.experiment.ExperimentReport.VariantResult;
import tv.marquee.analytics.log.Engagement;
import tv.marquee.analytics.log.Engagement.Kind;

class ExperimentReportTest {

    private static final String NAME = "calibration";
    private static final Map<String, Integer> NO_WEIGHTS = Map.of();

    private final List<Engagement> log = new ArrayList<>();

    @Test
    void minutesAndPositivesAreThoseSinceThePersonWasFirstShownSomething() {
        person("a", "control", 10, true);
        person("b", "control", 20, false);
        person("c", "other", 30, true);
        person("d", "other", 50, true);
        watched("a", "before", 0, 0, -500_000);
        watched("a", "before", 400, 400_000, -499_000);

        ExperimentReport report = report();

        // Variances are 50 and 200; Welch: half = t(1.47 degrees) * root of (25 + 100).
        assertThat(report.variants())
                .extracting(VariantResult::name, VariantResult::people, VariantResult::minutes, VariantResult::positive)
                .containsExactly(tuple("control", 2L, 15.0, .5), tuple("other", 2L, 40.0, 1.0));
        assertThat(report.differences()).singleElement().satisfies(ExperimentReportTest::isTheDifferenceByHand);
        assertThat(report.sampleRatio()).isEqualTo(1, within(1e-9));
    }

    /** t for 95 % and 125^2 / (25^2 + 100^2) = 1.4706 degrees of freedom is 6.18; of the share, 1.96 * root of .125. */
    private static void isTheDifferenceByHand(Difference difference) {
        assertThat(difference.variant()).isEqualTo("other");
        Interval minutes = difference.minutes();
        assertThat(minutes.estimate()).isEqualTo(25, within(1e-9));
        assertThat((minutes.high() - minutes.low()) / 2 / Math.sqrt(125)).isBetween(6.0, 6.4);
        assertThat(difference.positive().estimate()).isEqualTo(.5, within(1e-9));
        assertThat(difference.positive().high()).isEqualTo(.5 + 1.96 * Math.sqrt(.125), within(1e-3));
    }

    @Test
    void whatWasSkippedIsNotWatched() {
        shown("a", "control", 0);
        watched("a", "p", 0, 0, 1);
        watched("a", "p", 3_000, 60_000, 2);
        watched("a", "p", 10, 70_000, 3);
        person("b", "other", 1, false);

        assertThat(report().variants().getFirst().minutes()).isEqualTo(65 / 60.0, within(1e-9));
    }

    @Test
    void neitherTheOrderOfTheLogNorRepetitionsMatter() {
        for (int n = 0; n < 10; n++) {
            person("p" + n, n % 2 == 0 ? "control" : "other", n, n % 3 == 0);
        }
        ExperimentReport inOrder = report();
        log.addAll(List.copyOf(log));
        Collections.shuffle(log, new Random(1));

        assertThat(report()).isEqualTo(inOrder);
    }

    @Test
    void whoWasInTwoVariantsIsLeftOutAndCounted() {
        person("a", "control", 1, false);
        person("b", "other", 1, false);
        person("c", "other", 1, false);
        shown("c", "control", 99);

        ExperimentReport report = report();

        assertThat(report.inTwo()).isEqualTo(1);
        assertThat(report.variants()).extracting(VariantResult::people).containsExactly(1L, 1L);
    }

    @Test
    void aDivisionThatIsNotAsTheWeightsSayIsTold() {
        for (int n = 0; n < 100; n++) {
            shown("p" + n, n < 75 ? "control" : "other", n);
        }

        assertThat(report().sampleRatioHolds()).isFalse();
        ExperimentReport asWeighed = report(Map.of("control", 3, "other", 1));
        assertThat(asWeighed.sampleRatio()).isEqualTo(1, within(1e-9));
        assertThat(asWeighed.sampleRatioHolds()).isTrue();
    }

    @Test
    void anExperimentThatNobodyWasInIsRefused() {
        person("a", "control", 1, false);

        assertThatIllegalArgumentException().isThrownBy(this::report).withMessageContaining("[control]");
    }

    private ExperimentReport report() {
        return report(NO_WEIGHTS);
    }

    private ExperimentReport report(Map<String, Integer> weights) {
        return ExperimentReport.of(NAME, LocalSpark.context().parallelize(log, 2), weights);
    }

    private void person(String name, String variant, int minutes, boolean positive) {
        long at = log.size();
        shown(name, variant, at);
        watched(name, name, 0, 0, at + 1);
        watched(name, name, minutes * 60, minutes * 60_000L, at + 2);
        if (positive) {
            log.add(new Engagement(name, Kind.RATED, Map.of(), "", 8, 0, at + 3));
        }
    }

    private void shown(String name, String variant, long position) {
        log.add(new Engagement(name, Kind.SHOWN, Map.of(NAME, variant), "", 0, 0, position));
    }

    private void watched(String name, String playback, int seconds, long at, long position) {
        log.add(new Engagement(
                name, seconds == 0 ? Kind.STARTED : Kind.WATCHED, Map.of(), playback, seconds, at, position));
    }
}

package tv.marquee.projection.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.ledger.Watermark;

class ProgressTest {

    private static final String CATALOGUE = Topic.CATALOGUE.text();
    private static final String SUBSCRIBER = Topic.SUBSCRIBER.text();

    private final List<Long> reached = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-01T20:15:30Z");
    private final Progress progress = new Progress(Set.of(Topic.CATALOGUE), reached::add, () -> now);

    @Test
    void aWatermarkIsReachedWhenEveryPartitionIs() {
        progress.published(new Watermark(20, Map.of(CATALOGUE + "-0", 3L, CATALOGUE + "-1", 2L)));
        progress.applied(CATALOGUE, 0, 3);
        assertThat(reached).isEmpty();

        progress.applied(CATALOGUE, 1, 2);
        assertThat(reached).containsExactly(20L);
    }

    @Test
    void topicsOfOthersDoNotHoldItUp() {
        progress.published(new Watermark(20, Map.of(SUBSCRIBER + "-0", 100L)));

        assertThat(reached).containsExactly(20L);
    }

    @Test
    void waitsFromWhenThereIsSomethingToDoUntilItIsDone() {
        progress.applied(CATALOGUE, 0, 3);
        progress.published(new Watermark(20, Map.of(CATALOGUE + "-0", 3L)));
        assertThat(progress.waitingSince()).isEmpty();

        progress.published(new Watermark(30, Map.of(CATALOGUE + "-0", 5L)));
        Instant began = now;
        now = now.plusSeconds(60);
        progress.published(new Watermark(40, Map.of(CATALOGUE + "-0", 9L)));
        assertThat(progress.waitingSince()).as("more to do is no movement").contains(began);

        progress.applied(CATALOGUE, 0, 4);
        assertThat(progress.waitingSince()).as("it moves, and waits anew").contains(now);
        progress.applied(CATALOGUE, 0, 9);
        assertThat(progress.waitingSince()).isEmpty();
    }

    @Test
    void tellsHowMuchOfItsOwnTopicsIsDone() {
        progress.published(
                new Watermark(20, Map.of(CATALOGUE + "-0", 3L, CATALOGUE + "-1", 2L, SUBSCRIBER + "-0", 100L)));
        progress.applied(CATALOGUE, 0, 2);

        assertThat(progress.total()).isEqualTo(5);
        assertThat(progress.done()).isEqualTo(2);
        assertThat(progress.covers(Map.of(CATALOGUE + "-0", 2L))).isTrue();
        assertThat(progress.covers(Map.of(CATALOGUE + "-0", 2L, CATALOGUE + "-1", 1L)))
                .isFalse();
    }

    @Test
    void whoComesLaterHearsTheNewestWatermarkAtOnce() {
        Watermarks watermarks = new Watermarks();
        watermarks.published(new Watermark(20, Map.of(CATALOGUE + "-0", 3L)));
        watermarks.add(progress);

        assertThat(progress.total()).isEqualTo(3);
    }

    @Test
    void aBusyLogIsFollowedWatermarkByWatermark() {
        for (int i = 1; i <= 5; i++) {
            progress.published(new Watermark(i * 10L, Map.of(CATALOGUE + "-0", (long) i)));
        }
        progress.applied(CATALOGUE, 0, 3);
        assertThat(reached).containsExactly(30L);

        progress.applied(CATALOGUE, 0, 5);
        assertThat(reached).containsExactly(30L, 50L);
    }

    @Test
    void ofMoreWatermarksThanItRemembersTheNewestIsNotLost() {
        for (int i = 1; i <= 1_000; i++) {
            progress.published(new Watermark(i, Map.of(CATALOGUE + "-0", (long) i)));
        }
        progress.applied(CATALOGUE, 0, 1_000);

        assertThat(progress.position()).isEqualTo(1_000);
    }

    @Test
    void itNeverGoesBack() {
        progress.applied(CATALOGUE, 0, 5);
        progress.published(new Watermark(50, Map.of(CATALOGUE + "-0", 5L)));
        progress.published(new Watermark(40, Map.of(CATALOGUE + "-0", 4L)));

        assertThat(reached).containsExactly(50L);
    }

    @Test
    void lagCountsOwnPartitionsOnly() {
        progress.applied(CATALOGUE, 0, 4);
        progress.published(new Watermark(50, Map.of(CATALOGUE + "-0", 10L, CATALOGUE + "-1", 100L)));

        assertThat(progress.lag()).isEqualTo(6);
    }

    @Test
    void whatOtherProcessesReadCountsTowardsTheWatermark() {
        progress.applied(CATALOGUE, 0, 3);
        assertThat(progress.alone()).isFalse();
        progress.published(new Watermark(20, Map.of(CATALOGUE + "-0", 3L, CATALOGUE + "-1", 2L)));

        progress.appliedElsewhere(CATALOGUE, 0, 0);
        progress.appliedElsewhere(CATALOGUE, 1, 2);

        assertThat(reached).containsExactly(20L);
    }
}

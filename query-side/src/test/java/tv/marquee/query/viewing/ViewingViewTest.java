package tv.marquee.query.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.marquee.query.viewing.ViewingView.WatchedView;

class ViewingViewTest {

    private static final Instant AT = Instant.parse("2026-03-01T20:00:00Z");

    private final ViewingView viewing = new ViewingView(
            "p",
            Map.of(
                    "tmdb-1", new WatchedView(600, 4_740, false, AT),
                    "tmdb-2", new WatchedView(60, 4_740, false, AT.plusSeconds(60)),
                    "tmdb-3", new WatchedView(4_740, 4_740, true, AT),
                    "tmdb-4", new WatchedView(0, 4_740, false, AT)),
            7);

    @Test
    void whatWasBegunIsContinuedTheLatestFirst() {
        assertThat(viewing.unfinished()).containsExactly("tmdb-2", "tmdb-1");
        assertThat(viewing.seen()).containsExactly("tmdb-3");
    }

    @Test
    void aTitleResumesWhereItWasLeftAndFromTheStartWhenItWasSeen() {
        assertThat(viewing.resumeAt("tmdb-1")).isEqualTo(600);
        assertThat(viewing.resumeAt("tmdb-3")).isZero();
        assertThat(viewing.resumeAt("tmdb-9")).isZero();
    }

    @Test
    void theShareThatWasSeenIsInWholePercent() {
        assertThat(new WatchedView(600, 4_740, false, AT).percent()).isEqualTo(13);
        assertThat(new WatchedView(5_000, 4_740, true, AT).percent()).isEqualTo(100);
        assertThat(new WatchedView(0, 0, false, AT).percent()).isZero();
    }
}

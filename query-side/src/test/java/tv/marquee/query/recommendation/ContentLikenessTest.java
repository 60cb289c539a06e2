package tv.marquee.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.freshness.ShelfUnavailable;
import tv.marquee.query.recommendation.ContentNeighbours.Neighbour;
import tv.marquee.query.recommendation.ContentNeighbours.Page;

class ContentLikenessTest {

    private static final List<Neighbour> LIKE_TWO = List.of(new Neighbour("tmdb-2", .9f));
    private static final List<Neighbour> LIKE_THREE = List.of(new Neighbour("tmdb-3", .8f));

    private final Queue<Page> pages = new ArrayDeque<>();
    private final List<Long> asked = new ArrayList<>();
    private boolean away;

    private final ContentLikeness likeness = new ContentLikeness((position, limit) -> {
        if (away) {
            throw new ShelfUnavailable(Shelf.EMBEDDINGS, new IllegalStateException("away"));
        }
        asked.add(position);
        return pages.isEmpty() ? new Page(Map.of(), position, 0) : pages.remove();
    });

    @Test
    void itFollowsUntilAllIsKnown() {
        pages.add(new Page(Map.of("tmdb-1", LIKE_TWO), 4, 2));
        pages.add(new Page(Map.of("tmdb-5", LIKE_THREE), 9, 1));

        assertThat(likeness.follow()).isTrue();
        assertThat(likeness.follow()).isTrue();
        assertThat(likeness.follow()).isFalse();
        assertThat(likeness.of("tmdb-1")).isEqualTo(LIKE_TWO);
        assertThat(likeness.of("tmdb-5")).isEqualTo(LIKE_THREE);
        assertThat(likeness.of("tmdb-6")).isEmpty();
    }

    @Test
    void whatIsSaidOfATitleLaterHolds() {
        pages.add(new Page(Map.of("tmdb-1", LIKE_TWO), 4, 2));
        pages.add(new Page(Map.of("tmdb-1", LIKE_THREE), 9, 1));
        likeness.follow();
        likeness.follow();

        assertThat(likeness.of("tmdb-1")).isEqualTo(LIKE_THREE);
    }

    @Test
    void whenTheShelfCameToRestAndHasGrownByATenthAllIsReadAnewOnce() {
        pages.add(new Page(Map.of("tmdb-1", LIKE_TWO), 4, 1));
        pages.add(new Page(Map.of("tmdb-5", LIKE_THREE), 9, 1));
        follow(3);
        pages.add(new Page(Map.of("tmdb-1", LIKE_THREE, "tmdb-5", LIKE_TWO), 9, 2));
        assertThat(likeness.follow()).isTrue();
        assertThat(likeness.follow()).isFalse();

        assertThat(asked).containsExactly(0L, 4L, 9L, 0L, 9L);
        assertThat(likeness.of("tmdb-1")).isEqualTo(LIKE_THREE);
    }

    @Test
    void aShelfThatIsReadWholeFromItsFirstIsNotReadAnew() {
        pages.add(new Page(Map.of("tmdb-1", LIKE_TWO), 4, 2));
        pages.add(new Page(Map.of("tmdb-5", LIKE_THREE), 9, 1));
        follow(4);

        assertThat(asked).containsExactly(0L, 4L, 9L, 9L);
    }

    @Test
    void anyOtherFailureIsSurvivedToo() {
        ContentLikeness broken = new ContentLikeness((position, limit) -> {
            throw new IllegalStateException("a document that does not parse");
        });

        assertThat(broken.follow()).isFalse();
        assertThat(broken.of("tmdb-1")).isEmpty();
    }

    private void follow(int times) {
        for (int time = 0; time < times; time++) {
            likeness.follow();
        }
    }

    @Test
    void whileTheShelfIsAwayWhatIsKnownStays() {
        pages.add(new Page(Map.of("tmdb-1", LIKE_TWO), 4, 2));
        likeness.follow();
        away = true;

        assertThat(likeness.follow()).isFalse();
        assertThat(likeness.of("tmdb-1")).isEqualTo(LIKE_TWO);
    }
}

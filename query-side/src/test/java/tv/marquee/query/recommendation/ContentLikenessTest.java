package tv.marquee.query.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
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
    private boolean away;

    private final ContentLikeness likeness = new ContentLikeness((position, limit) -> {
        if (away) {
            throw new ShelfUnavailable(Shelf.EMBEDDINGS, new IllegalStateException("away"));
        }
        return pages.isEmpty() ? new Page(Map.of(), position) : pages.remove();
    });

    @Test
    void itFollowsUntilAllIsKnown() {
        pages.add(new Page(Map.of("tmdb-1", LIKE_TWO), 4));
        pages.add(new Page(Map.of("tmdb-5", LIKE_THREE), 9));

        assertThat(likeness.follow()).isTrue();
        assertThat(likeness.follow()).isTrue();
        assertThat(likeness.follow()).isFalse();
        assertThat(likeness.of("tmdb-1")).isEqualTo(LIKE_TWO);
        assertThat(likeness.of("tmdb-5")).isEqualTo(LIKE_THREE);
        assertThat(likeness.of("tmdb-6")).isEmpty();
    }

    @Test
    void whatIsSaidOfATitleLaterHolds() {
        pages.add(new Page(Map.of("tmdb-1", LIKE_TWO), 4));
        pages.add(new Page(Map.of("tmdb-1", LIKE_THREE), 9));
        likeness.follow();
        likeness.follow();

        assertThat(likeness.of("tmdb-1")).isEqualTo(LIKE_THREE);
    }

    @Test
    void whileTheShelfIsAwayWhatIsKnownStays() {
        pages.add(new Page(Map.of("tmdb-1", LIKE_TWO), 4));
        likeness.follow();
        away = true;

        assertThat(likeness.follow()).isFalse();
        assertThat(likeness.of("tmdb-1")).isEqualTo(LIKE_TWO);
    }
}

package tv.marquee.query.home;

import static org.assertj.core.api.Assertions.assertThat;
import static tv.marquee.query.home.Shelves.START;
import static tv.marquee.query.home.Shelves.id;
import static tv.marquee.query.home.Shelves.profile;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.marquee.query.viewing.ViewingView;
import tv.marquee.query.viewing.ViewingView.WatchedView;

class PraiseTest {

    private static final WatchedView SEEN = new WatchedView(90, 90, true, START.plusSeconds(50));
    private static final WatchedView BEGUN = new WatchedView(9, 90, false, START.plusSeconds(60));

    @Test
    void whatWasFinishedOrRatedHighIsPraisedLatestFirst() {
        ViewingView viewing = new ViewingView("p", Map.of(id(7), SEEN, id(8), BEGUN), 1);

        assertThat(Praise.latest(profile(Map.of(3, 4.0, 4, 3.5)), viewing))
                .containsExactly(
                        new Praise(id(7), 0, START.plusSeconds(50)), new Praise(id(3), 4, START.plusSeconds(3)));
    }

    @Test
    void aRatingSaysMoreThanHavingFinishedIt() {
        ViewingView viewing = new ViewingView("p", Map.of(id(1), SEEN, id(2), SEEN), 1);

        assertThat(Praise.latest(profile(Map.of(1, 2.0, 2, 5.0)), viewing))
                .containsExactly(new Praise(id(2), 5, START.plusSeconds(50)));
    }

    @Test
    void whatWasHiddenIsNotPraised() {
        assertThat(Praise.latest(profile(Map.of(1, 5.0)).withHidden(Map.of(id(1), START), 2), ViewingView.nothing("p")))
                .isEmpty();
    }
}

package tv.marquee.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.query.catalogue.ShownTitles.Shown;

class ShownTitlesTest {

    private final List<Shown> shelf = new ArrayList<>(List.of(
            new Shown("tmdb-1", Maturity.SIXTEEN), new Shown("tmdb-2", Maturity.ALL), new Shown("tmdb-3", null)));
    private long position = 1;
    private final ShownTitles titles = new ShownTitles(new ShownTitles.Source() {
        @Override
        public long lastChange() {
            return position;
        }

        @Override
        public List<Shown> byPopularity() {
            return List.copyOf(shelf);
        }
    });

    @Test
    void aCeilingShowsWhatIsMildEnoughAndKnownToBe() {
        titles.refresh();
        assertThat(titles.shows("tmdb-2", Maturity.TWELVE)).isTrue();
        assertThat(titles.shows("tmdb-1", Maturity.TWELVE)).isFalse();
        assertThat(titles.shows("tmdb-3", Maturity.SIXTEEN)).isFalse();
        assertThat(titles.shows("tmdb-3", Maturity.EIGHTEEN)).isTrue();
        assertThat(titles.shows("tmdb-9", Maturity.EIGHTEEN)).isFalse();
    }

    @Test
    void theMostPopularAreCountedWithinTheCeiling() {
        titles.refresh();
        assertThat(titles.mostPopular(Maturity.EIGHTEEN, 2)).containsExactly("tmdb-1", "tmdb-2");
        assertThat(titles.mostPopular(Maturity.TWELVE, 2)).containsExactly("tmdb-2");
    }

    @Test
    void theShelfIsReadAnewOnlyWhenItHasMovedOn() {
        titles.refresh();
        shelf.removeFirst();
        titles.refresh();
        assertThat(titles.shows("tmdb-1", Maturity.EIGHTEEN)).isTrue();
        position++;
        titles.refresh();
        assertThat(titles.shows("tmdb-1", Maturity.EIGHTEEN)).isFalse();
    }
}

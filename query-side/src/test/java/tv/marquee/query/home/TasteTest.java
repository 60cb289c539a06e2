package tv.marquee.query.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.profile.ProfileView;

class TasteTest {

    private final Shelves shelves = new Shelves();

    @Test
    void genresAreOrderedByHowMuchTheyWerePraised() {
        shelves.with(1, 3, "Comedy").with(4, 6, "Drama");
        assertThat(taste(Map.of(1, 4.0, 2, 4.0, 3, 4.0, 4, 5.0, 5, 5.0, 6, 5.0)))
                .containsExactly(new Taste("Drama", 3), new Taste("Comedy", 3));
    }

    @Test
    void aGenreThatIsRatedOftenAndBadlyIsNoFavourite() {
        shelves.with(1, 6, "Horror");
        assertThat(taste(Map.of(1, 4.0, 2, 4.0, 3, 1.0, 4, 1.0, 5, 1.0, 6, 1.0)))
                .isEmpty();
    }

    @Test
    void oneTitleMakesNoFavourite() {
        shelves.with(1, 1, "Western");
        assertThat(taste(Map.of(1, 5.0))).isEmpty();
    }

    @Test
    void aGenreBecomesPartOfAKey() {
        assertThat(Home.Row.keyOfGenre("Science Fiction")).isEqualTo("genre-science-fiction");
    }

    private List<Taste> taste(Map<Integer, Double> stars) {
        ProfileView profile = Shelves.profile(stars);
        List<TitleView> rated = List.copyOf(shelves.catalogue.values());
        return Taste.of(rated, profile.ratings());
    }
}

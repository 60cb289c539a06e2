package tv.marquee.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GenreCalibrationTest {

    private static final Map<String, Double> MOSTLY_COMEDY = Map.of("Comedy", .7, "Documentary", .3);

    @Test
    void aTitleIsSharedAmongItsGenres() {
        assertThat(GenreCalibration.shares(List.of(Set.of("Comedy"), Set.of("Comedy", "Drama"))))
                .containsOnly(Map.entry("Comedy", .75), Map.entry("Drama", .25));
    }

    @Test
    void theDivergenceIsThatOfKullbackAndLeibler() {
        GenreCalibration calibration = new GenreCalibration(Map.of("Comedy", .5, "Drama", .5), .2);
        double byHand = .5 * Math.log(.5 / (.99 * .75 + .005)) + .5 * Math.log(.5 / (.99 * .25 + .005));
        assertThat(calibration.divergence(List.of(Set.of("Comedy"), Set.of("Comedy", "Drama"))))
                .isCloseTo(byHand, within(1e-12));
        assertThat(calibration.divergence(List.of(Set.of("Comedy"), Set.of("Drama"))))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void genresComeInTheProportionsOfTheTaste() {
        List<Set<String>> titles = IntStream.range(0, 40)
                .mapToObj(place -> Set.of(place < 30 ? "Comedy" : "Documentary"))
                .toList();
        int[] order = new GenreCalibration(MOSTLY_COMEDY, .95).order(titles, 10);
        assertThat(IntStream.of(order).limit(10).filter(place -> place >= 30)).containsExactly(30, 31, 32);
        assertThat(order).containsExactlyInAnyOrder(IntStream.range(0, 40).toArray());
    }

    @Test
    void withoutStrengthOrWithoutATasteTheOrderStays() {
        List<Set<String>> titles = List.of(Set.of("Drama"), Set.of("Comedy"), Set.of(), Set.of("Documentary"));
        assertThat(new GenreCalibration(MOSTLY_COMEDY, 0).order(titles, 4)).containsExactly(0, 1, 2, 3);
        assertThat(new GenreCalibration(Map.of(), .9).order(titles, 4)).containsExactly(0, 1, 2, 3);
    }

    @Test
    void titlesWithoutGenresTakePart() {
        List<Set<String>> titles = Collections.nCopies(3, Set.of());
        GenreCalibration calibration = new GenreCalibration(MOSTLY_COMEDY, .5);
        assertThat(calibration.order(titles, 2)).containsExactly(0, 1, 2);
        assertThat(calibration.divergence(titles)).isPositive().isFinite();
    }

    @Test
    void aStrengthOutOfBoundsIsRefused() {
        assertThatThrownBy(() -> new GenreCalibration(Map.of(), 1.1)).hasMessageContaining("strength");
        assertThatThrownBy(() -> new GenreCalibration(Map.of(), Double.NaN)).hasMessageContaining("strength");
    }
}

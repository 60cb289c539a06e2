package tv.marquee.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.recommendation.Exploration.Explored;

class ExplorationTest {

    private static final List<Integer> ROW = numbers(1, 20);
    private static final List<Integer> FURTHER = numbers(21, 100);

    @Test
    void withoutExplorationARowIsAsItWas() {
        assertThat(new Exploration(0).of(ROW, FURTHER, new SplittableRandom(1)::nextDouble))
                .isEqualTo(new Explored<>(ROW, List.of()));
    }

    @Test
    void theFirstPlaceIsNeverLeftToChance() {
        Explored<Integer> all = new Exploration(1).of(ROW, FURTHER, new SplittableRandom(1)::nextDouble);

        assertThat(all.titles()).hasSameSizeAs(ROW).startsWith(1).doesNotHaveDuplicates();
        assertThat(all.explored())
                .hasSize(19)
                .containsExactlyElementsOf(all.titles().subList(1, 20));
    }

    @Test
    void asManyPlacesAreExploredAsTheShareSays() {
        SplittableRandom random = new SplittableRandom(1);
        double explored = IntStream.range(0, 2_000)
                .map(n -> new Exploration(.05)
                        .of(ROW, FURTHER, random::nextDouble)
                        .explored()
                        .size())
                .sum();

        assertThat(explored / 2_000 / 19).isCloseTo(.05, within(.004));
    }

    @Test
    void theSameChanceGivesTheSameRow() {
        assertThat(new Exploration(.3).of(ROW, FURTHER, new SplittableRandom(5)::nextDouble))
                .isEqualTo(new Exploration(.3).of(ROW, FURTHER, new SplittableRandom(5)::nextDouble));
    }

    @Test
    void whereThereIsNothingFurtherNothingIsExplored() {
        assertThat(new Exploration(1)
                        .of(ROW, List.of(), new SplittableRandom(1)::nextDouble)
                        .explored())
                .isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Exploration(Double.NaN));
    }

    private static List<Integer> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).boxed().toList();
    }
}

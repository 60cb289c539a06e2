package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tv.marquee.analytics.LocalSpark;

class StrongGeneralisationTest {

    private static final int TITLES = 60;

    /** People like one of four kinds of title, and some of all. */
    private static final List<Sequence> PEOPLE = people(400);

    private static StrongGeneralisation protocol;

    @BeforeAll
    static void train() {
        protocol = on(PEOPLE);
    }

    @AfterAll
    static void close() {
        protocol.close();
    }

    @Test
    void whoIsHeldOutHasNoPartInTheModel() {
        long learned = protocol.learned().count();
        int seen = protocol.learned().map(Sequence::length).reduce(Integer::sum);

        assertThat(learned).isBetween(280L, 350L);
        assertThat(Arrays.stream(protocol.model().value().popularity()).sum()).isEqualTo(seen);
        assertThat(protocol.measure(List.of(protocol.popularity())).getFirst().people())
                .isBetween(20L, 60L);
    }

    @Test
    void theBlendFindsMoreOfWhatIsHiddenThanPopularityDoes() {
        List<Measured> measured = protocol.measure(List.of(protocol.blend(), protocol.popularity()));

        assertThat(measured.get(0).means()[0]).isGreaterThan(measured.get(1).means()[0] + .1);
        assertThat(measured.get(0).best()).isGreaterThan(measured.get(1).best());
    }

    @Test
    void theOrderOfPeopleDoesNotMatter() {
        List<Sequence> shuffled = new ArrayList<>(PEOPLE);
        Collections.shuffle(shuffled, new Random(4));
        try (StrongGeneralisation other = on(shuffled)) {
            assertThat(other.measure(List.of(other.popularity())).getFirst().means())
                    .containsExactly(
                            protocol.measure(List.of(protocol.popularity()))
                                    .getFirst()
                                    .means(),
                            within(1e-9));
        }
    }

    private static StrongGeneralisation on(List<Sequence> people) {
        var spark = LocalSpark.context();
        Interactions log = new Interactions(
                IntStream.range(0, TITLES).mapToObj(t -> "t" + t).toList(), spark.parallelize(people, 2));
        return StrongGeneralisation.on(log, spark, TrainingParameters.USUAL, DenseAlgebra.available(), step -> {});
    }

    private static List<Sequence> people(int count) {
        Random random = new Random(9);
        List<Sequence> people = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            int kind = random.nextInt(4);
            people.add(new Sequence(random.ints(0, TITLES)
                    .filter(t -> t % 4 == kind || random.nextInt(10) == 0)
                    .distinct()
                    .limit(10)
                    .toArray()));
        }
        return people;
    }
}

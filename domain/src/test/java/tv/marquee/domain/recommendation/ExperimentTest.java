package tv.marquee.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.marquee.domain.recommendation.Experiment.Variant;
import tv.marquee.domain.shared.ProfileId;

class ExperimentTest {

    private static final Tuning AS_EVER = new Tuning(null, null);
    private static final int PEOPLE = 20_000;

    private static final Experiment ONE = experiment("one", 3, 1);

    @Test
    void whoIsInAVariantStaysInIt() {
        assertThat(people().map(ONE::of)).isEqualTo(people().map(experiment("one", 3, 1)::of));
    }

    @Test
    void variantsHaveTheSharesThatTheirWeightsSay() {
        double treated = people().filter(p -> ONE.of(p).name().equals("v1")).size();

        assertThat(treated / PEOPLE).isCloseTo(.25, within(.01));
    }

    @Test
    void whereSomeoneIsInOneExperimentSaysNothingOfAnother() {
        Experiment other = experiment("other", 1, 1);
        People treated = people().filter(p -> ONE.of(p).name().equals("v1"));
        double both = treated.filter(p -> other.of(p).name().equals("v1")).size();

        assertThat(both / treated.size()).isCloseTo(.5, within(.02));
    }

    @Test
    void anExperimentNeedsTwoVariantsOfDifferentNamesAndWeights() {
        assertThatIllegalArgumentException().isThrownBy(() -> experiment("one", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> experiment("one", 1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Experiment("one", List.of(new Variant("a", 1, AS_EVER), new Variant("a", 1, AS_EVER))));
    }

    @Test
    void whatAVariantDoesNotSayIsAsEver() {
        assertThat(new Tuning(.5, null).over(new Tuning(.2, .05))).isEqualTo(new Tuning(.5, .05));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tuning(Double.NaN, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Tuning(null, 1.5));
    }

    private static Experiment experiment(String name, int... weights) {
        return new Experiment(
                name,
                IntStream.range(0, weights.length)
                        .mapToObj(v -> new Variant("v" + v, weights[v], AS_EVER))
                        .toList());
    }

    private static People people() {
        return new People(IntStream.range(0, PEOPLE)
                .mapToObj(n -> new ProfileId(new UUID(7, n)))
                .toList());
    }

    private record People(List<ProfileId> all) {
        List<Variant> map(java.util.function.Function<ProfileId, Variant> mapping) {
            return all.stream().map(mapping).toList();
        }

        People filter(java.util.function.Predicate<ProfileId> which) {
            return new People(all.stream().filter(which).toList());
        }

        int size() {
            return all.size();
        }
    }
}

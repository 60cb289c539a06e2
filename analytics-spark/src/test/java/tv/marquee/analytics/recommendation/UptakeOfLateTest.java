package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tv.marquee.analytics.LocalSpark;
import tv.marquee.domain.recommendation.SequenceNeighbours;

class UptakeOfLateTest {

    private static final int TODAY = 1_000;

    @Test
    void whatPeopleTakeUpTheseDaysGoesBeforeWhatManySawLongAgoAndBeforeWhatIsYetToCome() {
        List<Sequence> people = new ArrayList<>();
        add(people, 9, 0, TODAY - 50);
        add(people, 3, 1, TODAY - 1);
        add(people, 4, 2, TODAY - 10);
        add(people, 2, 3, TODAY);
        add(people, 8, 4, TODAY + 1);
        UptakeOfLate trending = UptakeOfLate.by(
                new Interactions(
                        List.of("a", "b", "c", "d", "e"), LocalSpark.context().parallelize(people)),
                LocalSpark.context());

        double[] scores = trending.scores(asked(9, 3, 4, 2, 8));

        assertThat(IntStream.range(0, 5)
                        .boxed()
                        .sorted((a, b) -> Double.compare(scores[b], scores[a]))
                        .toList())
                .containsExactly(1, 2, 0, 4, 3);
    }

    private static void add(List<Sequence> people, int count, int title, int day) {
        for (int k = 0; k < count; k++) {
            people.add(new Sequence(new int[] {title}, new byte[1], new int[] {day}));
        }
    }

    private static Ranker.Asked asked(int... popularity) {
        TitleModel model = new TitleModel(popularity, List.of(), SequenceNeighbours.of(List.of(), popularity.length));
        return new Ranker.Asked(model, new HeldOut(new Sequence(new int[0]), new int[] {0}, TODAY));
    }
}

package tv.marquee.domain.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SequenceNeighboursTest {

    private static final Offset<Float> ABOUT = within(1e-6f);

    /** At least as many as any of the cases has. */
    private static final int TITLES = 50;

    /** Two people saw 0; one of them saw 1 and 2 after it, the other 3. Two saw something else. */
    private final SequenceNeighbours neighbours =
            neighbours(5, new int[] {0, 1, 2}, new int[] {4, 0, 3}, new int[] {4}, new int[] {2});

    @Test
    void whatFollowedOneStepOnCountsMostAndByHowAlikeThePeopleAre() {
        float[] scores = scores(neighbours, new int[] {0});

        // One title alone makes both people as alike: 1 / root of (3 + 20), squared.
        float alike = 1 / 23f;
        assertThat(scores[1]).isEqualTo(alike, ABOUT);
        assertThat(scores[2]).isEqualTo(alike / 2, ABOUT);
        assertThat(scores[3]).isEqualTo(alike, ABOUT);
        assertThat(scores[0]).isZero();
        assertThat(scores[4]).isZero();
    }

    @Test
    void whoSawMoreOfTheSameSaysMore() {
        float[] scores = scores(neighbours, new int[] {4, 0});

        // Each of 0 and 4 was seen by two of four people: both are as rare, and the rarity cancels out.
        double older = Math.exp(-1 / 20.0);
        double norm = Math.sqrt(1 + older * older);
        double first = Math.pow(1 / norm / Math.sqrt(23), 2);
        double second = Math.pow((1 + older) / norm / Math.sqrt(23), 2);
        assertThat(scores[1]).isEqualTo((float) first, ABOUT);
        // 3 follows 0 at once and, of the same person, 4 after two steps; 4 is the older by one.
        assertThat(scores[3]).isEqualTo((float) (second * (1 + Math.exp(-1 / 3.0) / 2)), ABOUT);
    }

    @Test
    void whatFollowedAfterTwentyStepsOrIsNotAmongTheTenLatestCountsNoMore() {
        int[] walk = IntStream.range(0, 40).toArray();
        SequenceNeighbours one = neighbours(41, walk, new int[] {40}, new int[] {40}, new int[] {40});

        float[] scores = scores(one, new int[] {5});
        assertThat(scores[25]).isPositive();
        assertThat(scores[26]).isZero();
        int[] long_ = IntStream.concat(IntStream.of(5), IntStream.range(30, 40)).toArray();
        assertThat(scores(one, long_)[6]).isZero();
    }

    @Test
    void aTitleThatEverybodySawMakesNobodyAlike() {
        SequenceNeighbours all = neighbours(3, new int[] {0, 1}, new int[] {0, 2});

        assertThat(scores(all, new int[] {0})).containsOnly(0);
        assertThat(scores(all, new int[0])).containsOnly(0);
    }

    @Test
    void nobodyAtAllSaysNothing() {
        assertThat(scores(neighbours(2), new int[] {0})).containsOnly(0);
    }

    private static float[] scores(SequenceNeighbours neighbours, int[] oldestFirst) {
        int[] latestFirst = new int[oldestFirst.length];
        float[] acts = new float[oldestFirst.length];
        for (int age = 0; age < latestFirst.length; age++) {
            latestFirst[age] = oldestFirst[oldestFirst.length - 1 - age];
            acts[age] = 1;
        }
        float[] scores = new float[TITLES];
        neighbours.addScores(latestFirst, acts, new float[neighbours.people()], scores);
        return scores;
    }

    private static SequenceNeighbours neighbours(int size, int[]... people) {
        return SequenceNeighbours.of(List.of(people), size);
    }
}

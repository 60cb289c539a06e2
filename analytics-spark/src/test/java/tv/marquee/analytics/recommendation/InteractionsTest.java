package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.marquee.analytics.LocalSpark;
import tv.marquee.analytics.log.RatingChange;

class InteractionsTest {

    @Test
    void titlesStandInTheOrderInWhichTheyWereRatedNotInWhichTheyWereRecorded() {
        assertThat(sequenceOf(rated("b", 200, 1), rated("a", 100, 2), rated("c", 300, 3)))
                .containsExactly("a", "b", "c");
    }

    @Test
    void ratingsOfOneMomentStandInTheOrderOfTheLog() {
        assertThat(sequenceOf(rated("b", 100, 1), rated("c", 100, 3), rated("a", 100, 2)))
                .containsExactly("b", "a", "c");
    }

    @Test
    void ofTwoRatingsOfATitleTheLaterInTheLogHolds() {
        assertThat(sequenceOf(rated("a", 100, 1), rated("b", 200, 2), rated("a", 300, 3)))
                .containsExactly("b", "a");
    }

    @Test
    void aRepeatedRecordChangesNothing() {
        assertThat(sequenceOf(rated("a", 100, 1), rated("b", 200, 2), rated("a", 100, 1)))
                .containsExactly("a", "b");
    }

    @Test
    void aRatingTakenBackIsNoInteractionUntilItIsGivenAgain() {
        RatingChange back = new RatingChange("p", "a", 0, 150, 2);

        assertThat(sequenceOf(rated("a", 100, 1), back, rated("b", 200, 3))).containsExactly("b");
        assertThat(sequenceOf(rated("a", 100, 1), back, rated("b", 200, 3), rated("a", 250, 4)))
                .containsExactly("b", "a");
    }

    @Test
    void aPersonWhoTookEverythingBackIsNoPerson() {
        Interactions log = log(rated("a", 100, 1), new RatingChange("p", "a", 0, 150, 2));

        assertThat(log.titles()).isEmpty();
        assertThat(log.sequences().count()).isZero();
    }

    private static List<String> sequenceOf(RatingChange... changes) {
        Interactions log = log(changes);
        return Arrays.stream(log.sequences().first().titles())
                .mapToObj(log.titles()::get)
                .toList();
    }

    private static Interactions log(RatingChange... changes) {
        return Interactions.of(LocalSpark.context(), LocalSpark.context().parallelize(Arrays.asList(changes), 2));
    }

    private static RatingChange rated(String title, long at, long position) {
        return new RatingChange("p", title, 8, at, position);
    }
}

package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tv.marquee.analytics.LocalSpark;
import tv.marquee.analytics.log.TitleChange;
import tv.marquee.analytics.log.TitleChange.Kind;
import tv.marquee.domain.recommendation.Act;

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
        TitleChange back = done(Kind.UNRATED, "a", 150, 2);

        assertThat(sequenceOf(rated("a", 100, 1), back, rated("b", 200, 3))).containsExactly("b");
        assertThat(sequenceOf(rated("a", 100, 1), back, rated("b", 200, 3), rated("a", 250, 4)))
                .containsExactly("b", "a");
    }

    @Test
    void aPersonWhoTookEverythingBackIsNoPerson() {
        Interactions log = log(rated("a", 100, 1), done(Kind.UNRATED, "a", 150, 2));

        assertThat(log.titles()).isEmpty();
        assertThat(log.sequences().count()).isZero();
    }

    @Test
    void whatWasDoneLastPlacesATitleAndTheMostTellingActNamesIt() {
        Sequence person = log(
                        done(Kind.LISTED, "a", 100, 1),
                        done(Kind.WATCHED, "a", 500, 2),
                        done(Kind.LISTED, "b", 200, 3),
                        done(Kind.WATCHED, "c", 300, 4),
                        done(Kind.FINISHED, "c", 310, 5),
                        done(Kind.FINISHED, "d", 50, 6),
                        rated("d", 400, 7))
                .sequences()
                .first();

        assertThat(person)
                .isEqualTo(new Sequence(
                        new int[] {1, 2, 3, 0}, acts(Act.LISTED, Act.FINISHED, Act.RATED, Act.BEGUN), new int[4]));
    }

    @Test
    void whatWasForgottenOrTakenOffTheListIsNoInteraction() {
        assertThat(sequenceOf(
                        done(Kind.FINISHED, "a", 100, 1),
                        done(Kind.FINISHED, "b", 110, 2),
                        rated("b", 120, 3),
                        done(Kind.LISTED, "c", 130, 4),
                        done(Kind.LISTED, "d", 140, 5),
                        done(Kind.UNLISTED, "c", 150, 6),
                        done(Kind.FORGOTTEN, "a", 160, 7)))
                .containsExactly("b", "d");
        assertThat(sequenceOf(
                        done(Kind.FINISHED, "a", 100, 1),
                        done(Kind.HISTORY_CLEARED, "", 110, 2),
                        done(Kind.WATCHED, "b", 120, 3)))
                .containsExactly("b");
    }

    @Test
    void nothingIsLearnedFromWhoWantsThatUntilTheyAllowIt() {
        TitleChange liked = rated("a", 100, 1);
        TitleChange declined = done(Kind.DECLINED, "", 110, 2);
        TitleChange watched = done(Kind.WATCHED, "b", 120, 3);

        assertThat(log(liked, declined, watched).sequences().count()).isZero();
        assertThat(log(liked, declined, watched).titles()).isEmpty();
        assertThat(sequenceOf(liked, declined, watched, done(Kind.ALLOWED, "", 130, 4)))
                .containsExactly("a", "b");
    }

    @Test
    void nothingIsLearnedFromWhoMayNotBeUsedUntilTheyAreReleasedAndThenAsTheyWish() {
        TitleChange liked = rated("a", 100, 1);
        TitleChange restricted = done(Kind.RESTRICTED, "", 110, 2);
        TitleChange released = done(Kind.RELEASED, "", 130, 4);

        assertThat(log(liked, restricted, done(Kind.ALLOWED, "", 120, 3)).titles())
                .isEmpty();
        assertThat(sequenceOf(liked, restricted, released)).containsExactly("a");
        assertThat(log(liked, restricted, done(Kind.DECLINED, "", 120, 3), released)
                        .titles())
                .isEmpty();
    }

    private static byte[] acts(Act... acts) {
        byte[] ordinals = new byte[acts.length];
        for (int k = 0; k < acts.length; k++) {
            ordinals[k] = (byte) acts[k].ordinal();
        }
        return ordinals;
    }

    private static List<String> sequenceOf(TitleChange... changes) {
        Interactions log = log(changes);
        return Arrays.stream(log.sequences().first().titles())
                .mapToObj(log.titles()::get)
                .toList();
    }

    private static Interactions log(TitleChange... changes) {
        return Interactions.of(LocalSpark.context(), LocalSpark.context().parallelize(Arrays.asList(changes), 2));
    }

    private static TitleChange done(Kind kind, String title, long at, long position) {
        return new TitleChange("p", title, kind, 0, at, position);
    }

    private static TitleChange rated(String title, long at, long position) {
        return TitleChange.rated("p", title, 8, at, position);
    }
}

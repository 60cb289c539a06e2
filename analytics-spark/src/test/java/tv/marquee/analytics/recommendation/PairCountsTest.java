package tv.marquee.analytics.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairCountsTest {

    private static final long ONE = PairRow.UNIT;
    private static final long THIRD_ROOT = Math.round(Math.exp(-1 / 3.0) * ONE);

    @Test
    void stepsCountByTheirLengthAndOnlyForward() {
        List<PairRow> rows = rows(200, sequence(0, 1, 2), sequence(1, 0));

        assertThat(rows).hasSize(3);
        PairRow first = rows.get(0);
        assertThat(first.title()).isZero();
        assertThat(first.others()).containsExactly(1, 2);
        assertThat(first.together()).containsExactly(2, 1);
        assertThat(steps(first, Steps.INVERSE)).containsExactly(ONE, ONE / 2);
        assertThat(steps(first, Steps.EXPONENTIAL)).containsExactly(ONE, THIRD_ROOT);
        PairRow last = rows.get(2);
        assertThat(last.others()).containsExactly(0, 1);
        assertThat(last.together()).containsExactly(1, 1);
        assertThat(steps(last, Steps.INVERSE)).containsExactly(0, 0);
    }

    @Test
    void stepsBeyondTheLongestCountAsSeenTogetherOnly() {
        PairRow first = rows(1, sequence(0, 1, 2)).getFirst();

        assertThat(steps(first, Steps.INVERSE)).containsExactly(ONE, 0);
        assertThat(first.together()).containsExactly(1, 1);
    }

    @Test
    void titlesNoOneSawHaveNoRow() {
        assertThat(rows(200, sequence(3, 1))).extracting(PairRow::title).containsExactly(1, 3);
        assertThat(rows(200)).isEmpty();
    }

    @Test
    void aPersonOfOneTitleHasARowWithoutOthers() {
        assertThat(rows(200, sequence(2)).getFirst().others()).isEmpty();
    }

    @Test
    void eachBlockHasTheRowsOfItsTitlesAsTheyAreWithoutBlocks() {
        Sequence[] people = {sequence(0, 3, 1), sequence(2, 0, 1), sequence(3, 2)};

        List<PairRow> inBlocks = new ArrayList<>(rows(200, 0, 2, people));
        inBlocks.addAll(rows(200, 1, 2, people));

        assertThat(rows(200, 0, 2, people)).extracting(PairRow::title).containsExactly(0, 2);
        assertThat(inBlocks)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrderElementsOf(rows(200, people));
    }

    @Test
    void aRowOfManyTitlesIsAsOneOfFew() {
        int[] many = IntStream.range(0, 40).toArray();
        PairRow row = new PairCounts(List.of(sequence(many)), 400, 200, 0, 400).next();
        PairRow denser = new PairCounts(List.of(sequence(many)), 40, 200, 0, 40).next();

        assertThat(row).usingRecursiveComparison().isEqualTo(denser);
    }

    @Test
    void afterTheLastRowThereIsNone() {
        PairCounts counts = new PairCounts(List.of(), 4, 200, 0, 1);

        assertThat(counts.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(counts::next);
    }

    private static long[] steps(PairRow row, Steps kind) {
        return row.steps()[kind.ordinal()];
    }

    private static List<PairRow> rows(int longestLag, Sequence... people) {
        return rows(longestLag, 0, 1, people);
    }

    private static List<PairRow> rows(int longestLag, int block, int blocks, Sequence... people) {
        List<PairRow> rows = new ArrayList<>();
        new PairCounts(List.of(people), 4, longestLag, block, blocks).forEachRemaining(rows::add);
        return rows;
    }

    private static Sequence sequence(int... titles) {
        return new Sequence(titles);
    }
}

package tv.marquee.query.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tv.marquee.query.insight.Figures.Chart;
import tv.marquee.query.insight.Figures.Column;
import tv.marquee.query.insight.Figures.Kind;

class SmallGroupsTest {

    @Test
    void aGroupOfTenIsToldAndOneOfNineIsNot() {
        assertThat(told(false, 10, 9, 0)).containsExactly(10L, null, 0L);
    }

    @Test
    void whereTheSumIsKnownOneIsNeverHiddenAlone() {
        assertThat(told(true, 40, 3, 12)).containsExactly(40L, null, null);
        assertThat(told(true, 40, 9, 9)).as("eighteen hide each other").containsExactly(40L, null, null);
        assertThat(told(true, 40, 2, 3)).as("five do not").containsExactly(null, null, null);
        assertThat(told(true, 40, 20, 10)).as("nothing to hide").containsExactly(40L, 20L, 10L);
    }

    @Test
    void aHiddenRowKeepsItsNameOnly() {
        Figures hidden = SmallGroups.hidden(figures(3), 1, false);

        assertThat(hidden.rows()).containsExactly(Arrays.asList("0", null));
        assertThat(hidden.hidden()).isEqualTo(1);
    }

    @Test
    void aSmallPartOfALargeGroupIsHiddenWithAllThatWouldTellIt() {
        List<Column> columns = List.of(
                new Column("country", Kind.TEXT, false),
                new Column("accounts", Kind.PEOPLE, false),
                new Column("paying", Kind.PEOPLE, false),
                new Column("paying-share", Kind.SHARE, false));
        Figures figures = new Figures(
                "countries",
                Chart.NONE,
                columns,
                List.of(List.of("DE", 56L, 2L, .036), List.of("FR", 51L, 20L, .39), List.of("IN", 41L, 0L, 0.0)),
                0);

        Figures hidden = SmallGroups.hidden(figures, 1, true);
        assertThat(hidden.rows())
                .containsExactly(
                        Arrays.asList("DE", 56L, null, null),
                        List.of("FR", 51L, 20L, .39),
                        List.of("IN", 41L, 0L, 0.0));
        assertThat(hidden.hidden()).isEqualTo(1);
    }

    private static List<@Nullable Object> told(boolean exhaustive, long... people) {
        return SmallGroups.hidden(figures(people), 1, exhaustive).rows().stream()
                .map(row -> row.get(1))
                .toList();
    }

    private static Figures figures(long... people) {
        List<List<@Nullable Object>> rows = Stream.iterate(0, k -> k < people.length, k -> k + 1)
                .map(k -> List.<@Nullable Object>of(k.toString(), people[k]))
                .toList();
        return new Figures(
                "groups",
                Chart.NONE,
                List.of(new Column("group", Kind.TEXT, false), new Column("people", Kind.COUNT, false)),
                rows,
                0);
    }
}

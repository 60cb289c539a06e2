package tv.marquee.query.insight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Hides figures about so few people that they might tell of single ones. Where groups add up to a total that is known, what is
 * hidden could be worked out from the rest; so the next smallest groups are hidden too, until what is hidden together is about
 * enough people (primary and complementary suppression, as in L. Willenborg, T. de Waal: Elements of Statistical Disclosure
 * Control, 2001).
 */
public final class SmallGroups {

    private SmallGroups() {}

    /**
     * The figures with small groups hidden: the row's name stays, its figures are null. Where a part of a group is small, the group's
     * size stays as well.
     *
     * @param people the column that counts the people of a row
     * @param exhaustive whether the rows share out people among them, so that their sum is known
     */
    public static Figures hidden(Figures figures, int people, boolean exhaustive) {
        List<Integer> ascending = IntStream.range(0, figures.rows().size())
                .boxed()
                .sorted(Comparator.comparingLong(row -> people(figures.rows().get(row), people)))
                .toList();
        boolean[] hide = new boolean[ascending.size()];
        long together = 0;
        int count = 0;
        for (int row : ascending) {
            long group = people(figures.rows().get(row), people);
            boolean tooFew = group < Insights.FEWEST_PEOPLE;
            boolean wouldTell = exhaustive && count > 0 && (together < Insights.FEWEST_PEOPLE || count == 1);
            if (group > 0 && (tooFew || wouldTell)) {
                hide[row] = true;
                together += group;
                count++;
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int row = 0; row < hide.length; row++) {
            List<@Nullable Object> told = figures.rows().get(row);
            boolean small = hasSmallPart(told, figures.columns(), people);
            rows.add(hide[row] || small ? kept(told, figures.columns(), hide[row] ? -1 : people) : told);
            count += small && !hide[row] ? 1 : 0;
        }
        return new Figures(figures.key(), figures.chart(), figures.columns(), rows, count);
    }

    private static boolean hasSmallPart(List<@Nullable Object> row, List<Figures.Column> columns, int people) {
        return IntStream.range(0, row.size())
                .filter(column -> column != people && columns.get(column).kind() == Figures.Kind.PEOPLE)
                .mapToLong(column -> people(row, column))
                .anyMatch(part -> part > 0 && part < Insights.FEWEST_PEOPLE);
    }

    private static List<@Nullable Object> kept(List<@Nullable Object> row, List<Figures.Column> columns, int people) {
        List<@Nullable Object> named = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            boolean isName = columns.get(column).kind() == Figures.Kind.TEXT;
            named.add(isName || column == people ? row.get(column) : null);
        }
        return named;
    }

    private static long people(List<@Nullable Object> row, int column) {
        return row.get(column) instanceof Number number ? number.longValue() : 0;
    }
}

package tv.marquee.query.home;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.home.Home.Row;

/** Rows as they come together: a title that stands in one is kept out of those after it, and a thin row is dropped. */
final class Rows {

    /** The most titles in a row. */
    static final int LONGEST = 20;

    private static final int SHORTEST = 3;

    private final List<Row> rows = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /** Keeps titles out of all rows to come. */
    void keepOut(Collection<String> titles) {
        taken.addAll(titles);
    }

    /**
     * Adds what is left of a row's titles, unless that is too little to be one.
     *
     * @return whether it was added
     */
    boolean suggest(Row row) {
        List<TitleView> left =
                left(row.titles().stream()).stream().limit(LONGEST).toList();
        boolean enough = left.size() >= SHORTEST;
        if (enough) {
            add(new Row(row.key(), row.about(), row.count(), row.title(), row.reason(), left));
        }
        return enough;
    }

    /** Those titles that stand in no row and are not kept out, each once. */
    List<TitleView> left(Stream<TitleView> titles) {
        Set<String> seen = new HashSet<>(taken);
        return titles.filter(view -> seen.add(view.id())).toList();
    }

    /** Adds a row as it is, however short, unless it is empty. */
    void add(Row row) {
        if (!row.titles().isEmpty()) {
            rows.add(row);
            row.titles().forEach(view -> taken.add(view.id()));
        }
    }

    List<Row> all() {
        return List.copyOf(rows);
    }
}

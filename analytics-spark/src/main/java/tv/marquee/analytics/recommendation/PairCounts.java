package tv.marquee.analytics.recommendation;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Counts pairs of titles over people, for one block of the titles, a title at a time: through the people who saw it, into one dense row.
 * Memory is the sequences, where the block's titles are in them, and a few rows, however many pairs there are. Of {@code n} blocks, block
 * {@code b} has the titles whose numbers leave the remainder {@code b}, so that each has popular ones.
 */
final class PairCounts implements Iterator<PairRow> {

    /** One in so many titles: from there on a row is scanned and not sorted. */
    private static final int DENSE = 16;

    private final List<Sequence> people;
    private final int longestLag;
    private final int block;
    private final int blocks;
    /** By {@link Steps}, then by length. */
    private final long[][] byLength;
    /** Where title t was seen is {@code person} and {@code place} from {@code start[t]} to {@code start[t + 1]}. */
    private final int[] start;

    private final int[] person;
    private final int[] place;

    private final int[] together;
    private final long[][] steps;
    private final int[] touched;
    private int next;

    /**
     * @param people all who saw a title of the block
     * @param titles how many there are, in all blocks
     * @param longestLag steps longer than this do not count as transitions
     */
    PairCounts(List<Sequence> people, int titles, int longestLag, int block, int blocks) {
        this.people = people;
        this.block = block;
        this.blocks = blocks;
        this.longestLag = longestLag;
        this.byLength = Arrays.stream(Steps.values())
                .map(kind -> kind.byLength(longestLag))
                .toArray(long[][]::new);
        this.start = starts(titles);
        this.person = new int[start[titles]];
        this.place = new int[start[titles]];
        fillPlaces();
        this.together = new int[titles];
        this.steps = new long[byLength.length][titles];
        this.touched = new int[titles];
        toNextSeen();
    }

    @Override
    public boolean hasNext() {
        return next < start.length - 1;
    }

    @Override
    public PairRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int others = 0;
        for (int k = start[next]; k < start[next + 1]; k++) {
            others = add(people.get(person[k]).titles(), place[k], others);
        }
        PairRow row = takeRow(others);
        next++;
        toNextSeen();
        return row;
    }

    /** Adds what one person saw beside the title at {@code from}; returns how many others there are now. */
    private int add(int[] titles, int from, int others) {
        int count = others;
        for (int to = 0; to < titles.length; to++) {
            int other = titles[to];
            if (to == from) {
                continue;
            }
            if (together[other]++ == 0) {
                touched[count++] = other;
            }
            int lag = to - from;
            if (lag > 0 && lag <= longestLag) {
                for (int kind = 0; kind < steps.length; kind++) {
                    steps[kind][other] += byLength[kind][lag];
                }
            }
        }
        return count;
    }

    private PairRow takeRow(int count) {
        int[] others = count > together.length / DENSE ? scanned(count) : sorted(count);
        PairRow row = new PairRow(next, others, new int[count], new long[steps.length][count]);
        for (int k = 0; k < count; k++) {
            int other = others[k];
            row.together()[k] = together[other];
            together[other] = 0;
            for (int kind = 0; kind < steps.length; kind++) {
                row.steps()[kind][k] = steps[kind][other];
                steps[kind][other] = 0;
            }
        }
        return row;
    }

    private int[] sorted(int count) {
        int[] others = Arrays.copyOf(touched, count);
        Arrays.sort(others);
        return others;
    }

    /** The titles that were touched, in order: cheaper than sorting them when there are many. */
    private int[] scanned(int count) {
        int[] others = new int[count];
        int found = 0;
        for (int title = 0; title < together.length; title++) {
            if (together[title] > 0) {
                others[found++] = title;
            }
        }
        return others;
    }

    private void toNextSeen() {
        while (hasNext() && start[next] == start[next + 1]) {
            next++;
        }
    }

    private boolean counts(int title) {
        return title % blocks == block;
    }

    private int[] starts(int titles) {
        int[] start = new int[titles + 1];
        for (Sequence sequence : people) {
            for (int title : sequence.titles()) {
                if (counts(title)) {
                    start[title + 1]++;
                }
            }
        }
        for (int t = 0; t < titles; t++) {
            start[t + 1] += start[t];
        }
        return start;
    }

    private void fillPlaces() {
        int[] free = start.clone();
        for (int p = 0; p < people.size(); p++) {
            int[] titles = people.get(p).titles();
            for (int k = 0; k < titles.length; k++) {
                if (counts(titles[k])) {
                    int slot = free[titles[k]]++;
                    person[slot] = p;
                    place[slot] = k;
                }
            }
        }
    }
}

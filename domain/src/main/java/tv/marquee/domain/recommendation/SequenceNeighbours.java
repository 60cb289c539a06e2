package tv.marquee.domain.recommendation;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Scores titles by what followed in the sequences of people who saw the same lately, in the manner of nearest neighbours
 * for sessions (Ludewig and Jannach 2018, V-SKNN; Garg et al. 2019, STAN). Immutable by agreement.
 *
 * <p>How alike a person n is to a history h: {@code a(n) = (sum of e^(-age / 20) act(i) rarity(i) over titles i of h that n saw, up
 * to an age of 60, over the root of the sum of squares of those terms over all of h, over the root of n's length + 20)}. With act(i) the weight of what was done with i, and rarity(i) =
 * {@code log(people / (1 + how many saw i))}, not below 0. Each n then gives every title that it saw up to 20 steps after one of
 * h's ten latest a score of {@code a(n)^2 e^(-age / 3) act(i) / steps}.
 */
public final class SequenceNeighbours implements Serializable {

    private static final long serialVersionUID = 2L;

    private static final int OLDEST = 60;
    private static final double MEMORY = 20;
    private static final int LATEST = 10;
    private static final int FURTHEST = 20;
    private static final double SMOOTHING = 20;

    /** The sequence of person n is {@code titles} from {@code offsets[n]} to {@code offsets[n + 1]}, oldest first. */
    private final int[] offsets;

    private final int[] titles;
    private final int size;

    /** Where title t was seen is {@code places} from {@code starts[t]} to {@code starts[t + 1]}, as indices of {@code titles}. */
    private transient int[] starts = {};

    private transient int[] places = {};
    private transient int[] people = {};
    private transient float[] rarity = {};
    private transient float[] share = {};

    /**
     * Of sequences that stand one after the other; the arrays are not copied.
     *
     * @param offsets where each person's sequence begins, and behind the last where it ends
     * @param titles numbers of titles, each person's oldest first
     * @param size how many titles there are; each of {@code titles} is below
     */
    public SequenceNeighbours(int[] offsets, int[] titles, int size) {
        this.offsets = offsets;
        this.titles = titles;
        this.size = size;
        index();
    }

    /**
     * Of some people's sequences.
     *
     * @param sequences numbers of titles, oldest first
     * @param size how many titles there are
     */
    public static SequenceNeighbours of(List<int[]> sequences, int size) {
        int[] offsets = new int[sequences.size() + 1];
        for (int n = 0; n < sequences.size(); n++) {
            offsets[n + 1] = Math.addExact(offsets[n], sequences.get(n).length);
        }
        int[] titles = new int[offsets[sequences.size()]];
        for (int n = 0; n < sequences.size(); n++) {
            System.arraycopy(sequences.get(n), 0, titles, offsets[n], sequences.get(n).length);
        }
        return new SequenceNeighbours(offsets, titles, size);
    }

    /** How many people there are. */
    public int people() {
        return share.length;
    }

    /** Where each person's sequence begins in {@link #titles}, and behind the last where it ends; not to be changed. */
    public int[] offsets() {
        return offsets;
    }

    /** Numbers of titles, person after person; not to be changed. */
    public int[] titles() {
        return titles;
    }

    /** How many bytes of memory it takes. */
    public long bytes() {
        return 4L * (offsets.length + 3L * titles.length + starts.length + share.length + rarity.length);
    }

    /**
     * Adds to the score of every title.
     *
     * @param history numbers of titles, latest first
     * @param acts beside {@code history}: how much what was done with it counts
     * @param alike zeroes, one for each person; holds how alike they are afterwards
     * @param scores one for each title
     */
    public void addScores(int[] history, float[] acts, float[] alike, float[] scores) {
        compare(history, acts, alike);
        for (int age = 0; age < Math.min(LATEST, history.length); age++) {
            float factor = (float) Decay.EXPONENTIAL.at(age) * acts[age];
            for (int k = starts[history[age]], end = starts[history[age] + 1]; k < end; k++) {
                float weight = alike[people[k]] * factor;
                if (weight > 0) {
                    addFollowing(places[k], offsets[people[k] + 1], weight, scores);
                }
            }
        }
    }

    private void addFollowing(int place, int end, float weight, float[] scores) {
        int last = Math.min(place + FURTHEST, end - 1);
        for (int next = place + 1; next <= last; next++) {
            scores[titles[next]] += weight / (next - place);
        }
    }

    /** How alike each person is to a history, squared. */
    private void compare(int[] history, float[] acts, float[] alike) {
        double squares = 0;
        for (int age = 0; age < history.length; age++) {
            float weight = (float) Math.exp(-age / MEMORY) * acts[age] * rarity[history[age]];
            squares += weight * weight;
            if (age < OLDEST) {
                for (int k = starts[history[age]], end = starts[history[age] + 1]; k < end; k++) {
                    alike[people[k]] += weight;
                }
            }
        }
        float norm = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int n = 0; n < alike.length; n++) {
            float value = alike[n] * norm * share[n];
            alike[n] = value * value;
        }
    }

    private void index() {
        starts = new int[size + 1];
        for (int title : titles) {
            starts[title + 1]++;
        }
        for (int t = 0; t < size; t++) {
            starts[t + 1] += starts[t];
        }
        places = new int[titles.length];
        people = new int[titles.length];
        share = new float[offsets.length - 1];
        int[] free = Arrays.copyOf(starts, size);
        for (int n = 0; n < share.length; n++) {
            share[n] = (float) (1 / Math.sqrt(offsets[n + 1] - offsets[n] + SMOOTHING));
            for (int k = offsets[n]; k < offsets[n + 1]; k++) {
                int slot = free[titles[k]]++;
                places[slot] = k;
                people[slot] = n;
            }
        }
        rarity = new float[size];
        for (int t = 0; t < size; t++) {
            rarity[t] = (float) Math.max(0, Math.log(share.length / (starts[t + 1] - starts[t] + 1.0)));
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        index();
    }
}

package tv.marquee.analytics.recommendation;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Scores titles by what followed in the sequences of people who saw the same lately, in the manner of nearest neighbours
 * for sessions (Ludewig and Jannach 2018, V-SKNN; Garg et al. 2019, STAN).
 *
 * <p>How alike a person n is to a history h: {@code a(n) = (sum of e^(-age / 20) act(i) rarity(i) over titles i of h that n saw, up
 * to an age of 60, over the root of the sum of squares of those terms over all of h, over the root of n's length + 20)}. With act(i) the weight of what was done with i, and rarity(i) =
 * {@code log(people / (1 + how many saw i))}, not below 0. Each n then gives every title that it saw up to 20 steps after one of
 * h's ten latest a score of {@code a(n)^2 e^(-age / 3) act(i) / steps}.
 *
 * <p>Of many people those are kept who were given first; 20,000 are as good as all.
 */
public final class SequenceNeighbours implements Serializable {

    /** The most people that are kept. */
    static final int MOST_PEOPLE = 20_000;

    private static final long serialVersionUID = 1L;

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
     * @param size how many titles there are
     */
    SequenceNeighbours(int[] offsets, int[] titles, int size) {
        this.offsets = offsets;
        this.titles = titles;
        this.size = size;
        index();
    }

    /** Of some people, the first {@link #MOST_PEOPLE}. */
    static SequenceNeighbours of(List<Sequence> sequences, int size) {
        List<Sequence> kept = sequences.subList(0, Math.min(MOST_PEOPLE, sequences.size()));
        int[] offsets = new int[kept.size() + 1];
        for (int n = 0; n < kept.size(); n++) {
            offsets[n + 1] = Math.addExact(offsets[n], kept.get(n).length());
        }
        int[] titles = new int[offsets[kept.size()]];
        for (int n = 0; n < kept.size(); n++) {
            System.arraycopy(
                    kept.get(n).titles(), 0, titles, offsets[n], kept.get(n).length());
        }
        return new SequenceNeighbours(offsets, titles, size);
    }

    /** The ranges of {@link #titles}, one more than there are people. */
    int[] offsets() {
        return offsets;
    }

    /** Numbers of titles, person after person. */
    int[] titles() {
        return titles;
    }

    /** The score of every title for a history. */
    float[] scores(Sequence history, ActWeights acts) {
        float[] scores = new float[size];
        float[] alike = alike(history, acts);
        for (int age = 0; age < Math.min(LATEST, history.length()); age++) {
            int seen = history.fromTheEnd(age);
            float factor = (float) (Decay.EXPONENTIAL.at(age) * acts.of(history.actFromTheEnd(age)));
            for (int k = starts[seen]; k < starts[seen + 1]; k++) {
                float weight = alike[people[k]] * factor;
                if (weight > 0) {
                    addFollowing(places[k], offsets[people[k] + 1], weight, scores);
                }
            }
        }
        return scores;
    }

    private void addFollowing(int place, int end, float weight, float[] scores) {
        int last = Math.min(place + FURTHEST, end - 1);
        for (int next = place + 1; next <= last; next++) {
            scores[titles[next]] += weight / (next - place);
        }
    }

    /** How alike each person is to a history, squared. */
    private float[] alike(Sequence history, ActWeights acts) {
        float[] alike = new float[offsets.length - 1];
        double squares = 0;
        for (int age = 0; age < history.length(); age++) {
            int seen = history.fromTheEnd(age);
            float weight = (float) (Math.exp(-age / MEMORY) * acts.of(history.actFromTheEnd(age))) * rarity[seen];
            squares += weight * weight;
            if (age < OLDEST) {
                for (int k = starts[seen]; k < starts[seen + 1]; k++) {
                    alike[people[k]] += weight;
                }
            }
        }
        float norm = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
        for (int n = 0; n < alike.length; n++) {
            float value = alike[n] * norm * share[n];
            alike[n] = value * value;
        }
        return alike;
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

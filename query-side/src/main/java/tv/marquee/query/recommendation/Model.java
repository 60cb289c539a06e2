package tv.marquee.query.recommendation;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.recommendation.Act;

/** A model in memory: immutable, shared by all threads, and with it the scratch memory that answering takes. */
final class Model {

    private static final int BYTES_OF_A_TITLE = 160;

    private final String version;
    private final List<String> titles;
    private final Map<String, Integer> numbers;
    private final float[] popularity;
    private final float[] popularityTerms;
    private final List<Signal> signals;
    private final @Nullable Following following;
    private final float[] actWeights = new float[Act.values().length];
    private final ConcurrentLinkedQueue<Scratch> scratches = new ConcurrentLinkedQueue<>();

    /**
     * @param titles ids, in the order of their numbers
     * @param popularity how many people saw each title
     * @param popularityWeight of {@code log(popularity + 1)} in the blend
     * @param following null when the model has no sequences
     * @param acts what each counts in a history; those that are not there count as usual
     */
    Model(
            String version,
            List<String> titles,
            float[] popularity,
            double popularityWeight,
            List<Signal> signals,
            @Nullable Following following,
            Map<Act, Double> acts) {
        this.following = following;
        for (Act act : Act.values()) {
            actWeights[act.ordinal()] = acts.getOrDefault(act, act.byDefault()).floatValue();
        }
        this.version = version;
        this.titles = List.copyOf(titles);
        this.signals = List.copyOf(signals);
        this.numbers = HashMap.newHashMap(titles.size());
        this.titles.forEach(title -> numbers.put(title, numbers.size()));
        this.popularity = popularity.clone();
        this.popularityTerms = new float[popularity.length];
        for (int t = 0; t < popularity.length; t++) {
            popularityTerms[t] = (float) (popularityWeight * Math.log(popularity[t] + 1.0));
        }
    }

    String version() {
        return version;
    }

    int size() {
        return titles.size();
    }

    String title(int number) {
        return titles.get(number);
    }

    /** The number of a title; -1 when the model does not know it. */
    int number(String title) {
        return numbers.getOrDefault(title, -1);
    }

    /** How many people saw a title. */
    float people(int number) {
        return popularity[number];
    }

    /** What popularity adds to each title's score. */
    float[] popularityTerms() {
        return popularityTerms;
    }

    List<Signal> signals() {
        return signals;
    }

    /** What followed in sequences of people alike; null when the model has no sequences. */
    @Nullable
    Following following() {
        return following;
    }

    /** How much a title of a history counts by what was done with it. */
    float weight(Act act) {
        return actWeights[act.ordinal()];
    }

    /** Its matrices, each once. */
    Collection<NeighbourMatrix> matrices() {
        Map<NeighbourMatrix, NeighbourMatrix> once = new IdentityHashMap<>();
        signals.forEach(signal -> once.put(signal.matrix(), signal.matrix()));
        return once.values();
    }

    /** How many bytes of memory it takes, scratch memory aside; titles by estimate. */
    long bytes() {
        long ofSequences = following == null ? 0 : following.neighbours().bytes();
        return matrices().stream().mapToLong(NeighbourMatrix::bytes).sum()
                + ofSequences
                + (8L + BYTES_OF_A_TITLE) * titles.size();
    }

    /** Scratch memory for one answer, zeroed; to be given back. */
    Scratch borrow() {
        Scratch free = scratches.poll();
        return free == null
                ? new Scratch(
                        signals.size(),
                        size(),
                        following == null ? 0 : following.neighbours().people())
                : free;
    }

    /** Gives scratch memory back for the next answer. */
    void giveBack(Scratch scratch) {
        scratch.clear();
        scratches.add(scratch);
    }
}

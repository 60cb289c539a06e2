package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a blend, fitted on people's choices, twice: first those under which all choices are likeliest among all
 * titles; then, from there, those under which they are likeliest among the {@value #SHORTLIST} titles that the first weights
 * put in front. What stands far down does not matter to a row of ten, and must not pull at the weights.
 */
final class FittedBlend implements AutoCloseable {

    /** Fewer choices than this say too little of the weights. */
    static final int FEWEST = 50;

    /** How many titles the second fit chooses among. */
    static final int SHORTLIST = 100;

    private static final int MOST_SHORTLISTS = 20_000;

    /** Bounds the memory of the first fit: features of choices in 4 bytes each. */
    private static final long MOST_FEATURES = 24_000_000;

    private static final long SEED = 20_260_301;

    private final Broadcast<TitleModel> model;
    private final double[] floors;
    private final long choices;
    private final double[] weights;
    private @Nullable JavaRDD<Choice> shortlists;

    /**
     * Fits; to be closed.
     *
     * @param all choices, made anew each time they are asked for
     */
    FittedBlend(Broadcast<TitleModel> model, double[] floors, JavaRDD<Occasion> all) {
        this.model = model;
        this.floors = floors;
        this.choices = all.count();
        this.weights = choices < FEWEST ? Blend.weightsByDefault() : fit(all);
    }

    /** Someone with a history who chose a title. */
    record Occasion(Sequence history, int chosen) implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /** How many choices the weights were fitted on; 0 when there were too few and they are those by default. */
    long fittedOn() {
        return choices < FEWEST ? 0 : choices;
    }

    /** The weights of the signals, and popularity's after them. */
    double[] weights() {
        return weights.clone();
    }

    /** The blend. */
    Ranker ranker() {
        return ranker(weights);
    }

    /**
     * The blend fitted anew without one weight.
     *
     * @param weight number of a {@link Signal}, or one more for popularity's
     */
    Ranker without(int weight) {
        double[] start = weights.clone();
        start[weight] = 0;
        return ranker(shortlists == null ? start : climb(shortlists, start, all -> all.without(weight)));
    }

    @Override
    public void close() {
        if (shortlists != null) {
            shortlists.unpersist();
        }
    }

    private Ranker ranker(double[] all) {
        Blend blend = Blend.of(all, floors);
        return asked -> blend.scores(asked.signals(), asked.popularity());
    }

    private double[] fit(JavaRDD<Occasion> all) {
        double share = (double) MOST_FEATURES / Blend.WEIGHTS / model.value().size() / choices;
        JavaRDD<Choice> some = choices(all, share).persist(StorageLevel.MEMORY_AND_DISK());
        double[] first = climb(some, Blend.weightsByDefault(), Function.identity());
        some.unpersist();
        JavaRDD<Choice> likeliest = choices(all, (double) MOST_SHORTLISTS / choices)
                .map(choice -> choice.among(first, SHORTLIST))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .persist(StorageLevel.MEMORY_AND_DISK());
        shortlists = likeliest;
        return climb(likeliest, first, Function.identity());
    }

    private JavaRDD<Choice> choices(JavaRDD<Occasion> all, double share) {
        Broadcast<TitleModel> shared = model;
        double[] floorsThen = floors;
        JavaRDD<Occasion> asked = share < 1 ? all.sample(false, share, SEED) : all;
        return asked.map(o -> Choice.of(shared.value(), floorsThen, o.history(), o.chosen()));
    }

    private static double[] climb(
            JavaRDD<Choice> choices, double[] start, Function<Likelihood, Likelihood> restriction) {
        return BlendFit.climb(
                start,
                at -> restriction.apply(choices.aggregate(
                                new Likelihood(Blend.WEIGHTS), (sum, choice) -> sum.add(choice, at), Likelihood::plus)
                        .withPrior(at, start, BlendFit.PRIOR_STRENGTH)));
    }
}

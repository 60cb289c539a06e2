package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.recommendation.Act;

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

    /** What acts may count. */
    private static final List<Double> GRID = List.of(0., .25, .5, 1., 2.);

    /** Fewer acts than this in all histories say too little of what they count. */
    private static final long FEWEST_ACTS = 300;

    private static final int MOST_FOR_ACTS = 500;

    /** Bounds the memory of the first fit: features of choices in 4 bytes each. */
    private static final long MOST_FEATURES = 24_000_000;

    private static final long SEED = 20_260_301;

    private final Broadcast<TitleModel> model;
    private final double[] floors;
    private final long choices;
    private final ActWeights acts;
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
        this.acts = choices < FEWEST ? ActWeights.USUAL : fitActs(all);
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

    /** How much titles of a history count by what was done with them. */
    ActWeights acts() {
        return acts;
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

    /**
     * Finds for each act that the histories have enough of, one after the other, which of some weights makes the choices likeliest.
     * Choices are far fewer than what they follow from, and the likelihood is flat; a grid is fine enough.
     */
    private ActWeights fitActs(JavaRDD<Occasion> all) {
        JavaRDD<Occasion> some = all.sample(false, Math.min(1, (double) MOST_FOR_ACTS / choices), SEED)
                .cache();
        ActWeights best = ActWeights.USUAL;
        for (Act act : Act.values()) {
            long times =
                    act == Act.RATED ? 0 : some.map(o -> o.history().count(act)).fold(0L, Long::sum);
            if (times >= FEWEST_ACTS) {
                best = bestOf(some, act, best);
            }
        }
        some.unpersist();
        return best;
    }

    private ActWeights bestOf(JavaRDD<Occasion> some, Act act, ActWeights others) {
        ActWeights best = others;
        double highest = Double.NEGATIVE_INFINITY;
        for (double weight : GRID) {
            ActWeights tried = others.with(act, weight);
            JavaRDD<Choice> choosing = choices(some, 1, tried).persist(StorageLevel.MEMORY_AND_DISK());
            double[] fitted = climb(choosing, Blend.weightsByDefault(), Function.identity());
            double value = likelihood(choosing, fitted).value();
            choosing.unpersist();
            if (value > highest) {
                highest = value;
                best = tried;
            }
        }
        return best;
    }

    private double[] fit(JavaRDD<Occasion> all) {
        double share = (double) MOST_FEATURES / Blend.WEIGHTS / model.value().size() / choices;
        JavaRDD<Choice> some = choices(all, share, acts).persist(StorageLevel.MEMORY_AND_DISK());
        double[] first = climb(some, Blend.weightsByDefault(), Function.identity());
        some.unpersist();
        JavaRDD<Choice> likeliest = choices(all, (double) MOST_SHORTLISTS / choices, acts)
                .map(choice -> choice.among(first, SHORTLIST))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .persist(StorageLevel.MEMORY_AND_DISK());
        shortlists = likeliest;
        return climb(likeliest, first, Function.identity());
    }

    private JavaRDD<Choice> choices(JavaRDD<Occasion> all, double share, ActWeights counting) {
        Broadcast<TitleModel> shared = model;
        double[] floorsThen = floors;
        JavaRDD<Occasion> asked = share < 1 ? all.sample(false, share, SEED) : all;
        return asked.map(o -> Choice.of(shared.value().with(counting), floorsThen, o.history(), o.chosen()));
    }

    private static Likelihood likelihood(JavaRDD<Choice> choices, double[] at) {
        return choices.aggregate(new Likelihood(Blend.WEIGHTS), (sum, choice) -> sum.add(choice, at), Likelihood::plus);
    }

    private static double[] climb(
            JavaRDD<Choice> choices, double[] start, Function<Likelihood, Likelihood> restriction) {
        return BlendFit.climb(
                start, at -> restriction.apply(likelihood(choices, at).withPrior(at, start, BlendFit.PRIOR_STRENGTH)));
    }
}

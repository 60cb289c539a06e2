package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;

/** A protocol that trained a model and fitted a blend on what it may look at, and holds people out to measure on. */
abstract class FittedProtocol implements Protocol {

    private final JavaRDD<Sequence> learned;
    private final Broadcast<TitleModel> model;
    private final FittedBlend blend;
    private final Measures measures;

    FittedProtocol(JavaRDD<Sequence> learned, Broadcast<TitleModel> model, FittedBlend blend, Measures measures) {
        this.learned = learned;
        this.model = model;
        this.blend = blend;
        this.measures = measures;
    }

    /** What is measured on one person: a number for each of {@link #metrics}, from the ranks of the titles that were hidden. */
    @FunctionalInterface
    interface Measures extends Serializable {
        double[] of(double[] ranks);
    }

    /** People for tuning. */
    abstract JavaRDD<HeldOut> forTuning();

    /** People whom nothing has looked at. */
    abstract JavaRDD<HeldOut> forMeasuring();

    @Override
    public final JavaRDD<Sequence> learned() {
        return learned;
    }

    @Override
    public final Broadcast<TitleModel> model() {
        return model;
    }

    @Override
    public final Ranker blend() {
        return blend.ranker();
    }

    @Override
    public final Ranker blendWithout(int weight) {
        return blend.without(weight);
    }

    @Override
    public final long fittedOn() {
        return blend.fittedOn();
    }

    @Override
    public final double[] weights() {
        return blend.weights();
    }

    /** How much titles of a history count by what was done with them, as fitted. */
    final ActWeights acts() {
        return blend.acts();
    }

    @Override
    public final List<Measured> validate(List<Ranker> rankers) {
        return measured(forTuning(), rankers);
    }

    @Override
    public final List<Measured> measure(List<Ranker> rankers) {
        return measured(forMeasuring(), rankers);
    }

    @Override
    public final JavaRDD<Ranker.Asked> asked() {
        Broadcast<TitleModel> shared = model;
        ActWeights acts = blend.acts();
        return forMeasuring().map(person -> new Ranker.Asked(shared.value().with(acts), person));
    }

    @Override
    public void close() {
        blend.close();
        model.destroy();
    }

    private List<Measured> measured(JavaRDD<HeldOut> people, List<Ranker> rankers) {
        return Stream.of(tallied(people, rankers)).map(Measured.Tally::mean).toList();
    }

    /** Measures rankers on some people; by ranker. */
    final Measured.Tally[] tallied(JavaRDD<HeldOut> people, List<Ranker> rankers) {
        Broadcast<TitleModel> shared = model;
        ActWeights acts = blend.acts();
        Measures each = measures;
        int count = metrics().size();
        return people.aggregate(
                Stream.generate(() -> new Measured.Tally(count))
                        .limit(rankers.size())
                        .toArray(Measured.Tally[]::new),
                (all, person) -> {
                    Ranker.Asked asked = new Ranker.Asked(shared.value().with(acts), person);
                    for (int r = 0; r < all.length; r++) {
                        all[r].add(each.of(ranks(rankers.get(r).scores(asked), person)));
                    }
                    return all;
                },
                FittedProtocol::plus);
    }

    private static double[] ranks(double[] scores, HeldOut person) {
        return Arrays.stream(person.hidden())
                .mapToDouble(title -> Ranks.of(scores, person.known().titles(), title))
                .toArray();
    }

    private static Measured.Tally[] plus(Measured.Tally[] a, Measured.Tally[] b) {
        for (int r = 0; r < a.length; r++) {
            a[r].plus(b[r]);
        }
        return a;
    }
}

package tv.marquee.analytics.recommendation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * The protocol "strong generalisation", which asks what a new person should be shown (Liang et al. 2018): a tenth of
 * the people is what is measured on and a tenth what may be tuned on; all may be learned from the rest. Of the former,
 * four fifths of what they liked is known, in its order, and the other fifth is to be found. Whether a person, and which of their titles, is drawn
 * follows from the titles' numbers, not from the order of people.
 */
public final class StrongGeneralisation implements Protocol {

    private static final int SHORTEST = 5;
    private static final int TENTHS = 10;
    private static final long SEED = 20_260_301;

    private final JavaRDD<Sequence> learned;
    private final JavaRDD<HeldOut> validation;
    private final JavaRDD<HeldOut> test;
    private final Broadcast<TitleModel> model;
    private final FittedBlend blend;

    private StrongGeneralisation(
            JavaRDD<Sequence> learned,
            JavaRDD<HeldOut> validation,
            JavaRDD<HeldOut> test,
            Broadcast<TitleModel> model,
            FittedBlend blend) {
        this.learned = learned;
        this.validation = validation;
        this.test = test;
        this.model = model;
        this.blend = blend;
    }

    /**
     * Trains and fits; to be closed.
     *
     * @param log of what people liked
     * @param progress is told what begins, twice
     */
    public static StrongGeneralisation on(
            Interactions log,
            JavaSparkContext spark,
            TrainingParameters parameters,
            DenseAlgebra algebra,
            Consumer<String> progress) {
        JavaRDD<Sequence> people = log.sequences().filter(s -> s.length() >= SHORTEST);
        JavaRDD<Sequence> learned = people.filter(s -> tenth(s) > 1);
        progress.accept("counting transitions and taking the inverse without a fifth of the people");
        Broadcast<TitleModel> model = spark.broadcast(new TitleTraining(spark, parameters, algebra)
                .train(learned, log.titles().size()));
        JavaRDD<HeldOut> validation =
                people.filter(s -> tenth(s) == 1).map(HeldOut::of).cache();
        JavaRDD<HeldOut> test =
                people.filter(s -> tenth(s) == 0).map(HeldOut::of).cache();
        progress.accept("fitting the blend on a tenth of the people");
        FittedBlend blend = new FittedBlend(
                model,
                Floors.of(model, validation.map(HeldOut::known)),
                validation.flatMap(person -> Arrays.stream(person.hidden())
                        .mapToObj(title -> new FittedBlend.Occasion(person.known(), title))
                        .iterator()));
        return new StrongGeneralisation(learned, validation, test, model, blend);
    }

    @Override
    public String text() {
        return "strong";
    }

    @Override
    public List<String> metrics() {
        return List.of("Recall@20", "Recall@50", "NDCG@100");
    }

    @Override
    public JavaRDD<Sequence> learned() {
        return learned;
    }

    @Override
    public Broadcast<TitleModel> model() {
        return model;
    }

    @Override
    public Ranker blend() {
        return blend.ranker();
    }

    @Override
    public Ranker blendWithout(int weight) {
        return blend.without(weight);
    }

    @Override
    public long fittedOn() {
        return blend.fittedOn();
    }

    @Override
    public double[] weights() {
        return blend.weights();
    }

    @Override
    public List<Measured> validate(List<Ranker> rankers) {
        return find(validation, rankers);
    }

    @Override
    public List<Measured> measure(List<Ranker> rankers) {
        return find(test, rankers);
    }

    @Override
    public void close() {
        blend.close();
        validation.unpersist();
        test.unpersist();
        model.destroy();
    }

    private List<Measured> find(JavaRDD<HeldOut> people, List<Ranker> rankers) {
        Broadcast<TitleModel> shared = model;
        ActWeights acts = blend.acts();
        Measured.Tally[] tallies = people.aggregate(
                Stream.generate(() -> new Measured.Tally(3))
                        .limit(rankers.size())
                        .toArray(Measured.Tally[]::new),
                (all, person) -> {
                    Ranker.Asked asked = new Ranker.Asked(shared.value().with(acts), person.known());
                    for (int r = 0; r < all.length; r++) {
                        double[] scores = rankers.get(r).scores(asked);
                        double[] ranks = ranks(scores, person);
                        all[r].add(
                                new double[] {Ranks.recall(ranks, 20), Ranks.recall(ranks, 50), Ranks.ndcg(ranks, 100)
                                });
                    }
                    return all;
                },
                NextTitle::plus);
        return Stream.of(tallies).map(Measured.Tally::mean).toList();
    }

    private static double[] ranks(double[] scores, HeldOut person) {
        return Arrays.stream(person.hidden())
                .mapToDouble(title -> Ranks.of(scores, person.known().titles(), title))
                .toArray();
    }

    private static int tenth(Sequence person) {
        return (int) Math.floorMod(mixed(person.hashCode()), (long) TENTHS);
    }

    /** The finaliser of MurmurHash3, which turns numbers that are alike into numbers that are not. */
    private static long mixed(long value) {
        long mixed = value ^ SEED;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /**
     * A person of whom a fifth is hidden.
     *
     * @param known in its order
     */
    private record HeldOut(Sequence known, int[] hidden) implements Serializable {

        private static final long serialVersionUID = 1L;

        static HeldOut of(Sequence person) {
            long own = person.hashCode();
            int[] drawn = IntStream.range(0, person.length())
                    .boxed()
                    .sorted((a, b) -> Long.compare(mixed(own * 31 + a), mixed(own * 31 + b)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int hidden = Math.max(1, person.length() / 5);
            int[] titles = person.titles();
            return new HeldOut(
                    person.at(
                            Arrays.stream(drawn, hidden, drawn.length).sorted().toArray()),
                    Arrays.stream(drawn, 0, hidden).map(k -> titles[k]).toArray());
        }
    }
}

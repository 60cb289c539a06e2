package tv.marquee.analytics.recommendation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * The protocol "strong generalisation", which asks what a new person should be shown (Liang et al. 2018): a tenth of
 * the people is what is measured on and a tenth what may be tuned on; all may be learned from the rest. Of the former,
 * four fifths of what they liked is known, in its order, and the other fifth is to be found. Whether a person, and which of their titles, is drawn
 * follows from the titles' numbers, not from the order of people.
 */
public final class StrongGeneralisation extends FittedProtocol {

    private static final int SHORTEST = 5;
    private static final int TENTHS = 10;
    private static final long SEED = 20_260_301;

    private final JavaRDD<HeldOut> validation;
    private final JavaRDD<HeldOut> test;

    private StrongGeneralisation(
            JavaRDD<Sequence> learned,
            JavaRDD<HeldOut> validation,
            JavaRDD<HeldOut> test,
            Broadcast<TitleModel> model,
            FittedBlend blend) {
        super(learned, model, blend, StrongGeneralisation::measures);
        this.validation = validation;
        this.test = test;
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
        JavaRDD<HeldOut> validation = people.filter(s -> tenth(s) == 1)
                .map(StrongGeneralisation::heldOut)
                .cache();
        JavaRDD<HeldOut> test = people.filter(s -> tenth(s) == 0)
                .map(StrongGeneralisation::heldOut)
                .cache();
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
    JavaRDD<HeldOut> forTuning() {
        return validation;
    }

    @Override
    JavaRDD<HeldOut> forMeasuring() {
        return test;
    }

    @Override
    public void close() {
        validation.unpersist();
        test.unpersist();
        super.close();
    }

    private static double[] measures(double[] ranks) {
        return new double[] {Ranks.recall(ranks, 20), Ranks.recall(ranks, 50), Ranks.ndcg(ranks, 100)};
    }

    /** In which tenth of all people someone is. */
    static int tenth(Sequence person) {
        return (int) Math.floorMod(mixed(person.hashCode()), (long) TENTHS);
    }

    /** The finaliser of MurmurHash3, which turns numbers that are alike into numbers that are not. */
    private static long mixed(long value) {
        long mixed = value ^ SEED;
        mixed = (mixed ^ (mixed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /** Hides a fifth. */
    private static HeldOut heldOut(Sequence person) {
        long own = person.hashCode();
        int[] drawn = IntStream.range(0, person.length())
                .boxed()
                .sorted((a, b) -> Long.compare(mixed(own * 31 + a), mixed(own * 31 + b)))
                .mapToInt(Integer::intValue)
                .toArray();
        int hidden = Math.max(1, person.length() / 5);
        int[] titles = person.titles();
        return new HeldOut(
                person.at(Arrays.stream(drawn, hidden, drawn.length).sorted().toArray()),
                Arrays.stream(drawn, 0, hidden).map(k -> titles[k]).toArray());
    }
}

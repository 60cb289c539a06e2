package tv.marquee.analytics.recommendation;

import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * The protocol "next title", which asks what a home page should show: of each person the last title is what is foretold,
 * the last but one is what may be tuned on, and what came before is all that may be learned from. Ranked are all titles that the person
 * had not seen; measured are the share of people whose title is among the first ten, and its NDCG there.
 */
public final class NextTitle extends FittedProtocol {

    private static final int FIRST = 10;
    private static final int SHORTEST = 3;

    private final JavaRDD<Sequence> people;

    private NextTitle(JavaRDD<Sequence> people, Broadcast<TitleModel> past, FittedBlend blend) {
        super(people.map(s -> s.withoutLast(2)), past, blend, NextTitle::measures);
        this.people = people;
    }

    /**
     * Trains and fits; to be closed.
     *
     * @param progress is told what begins, twice
     */
    public static NextTitle on(
            Interactions log,
            JavaSparkContext spark,
            TrainingParameters parameters,
            DenseAlgebra algebra,
            Consumer<String> progress) {
        JavaRDD<Sequence> people = log.sequences().filter(s -> s.length() >= SHORTEST);
        JavaRDD<Sequence> histories = people.map(s -> s.withoutLast(2));
        progress.accept("counting transitions and taking the inverse without the last two titles of each person");
        Broadcast<TitleModel> past = spark.broadcast(new TitleTraining(spark, parameters, algebra)
                .train(histories, log.titles().size()));
        double[] floors = Floors.of(past, histories);
        progress.accept("fitting the blend on the last title but one");
        FittedBlend blend = new FittedBlend(
                past, floors, people.map(s -> new FittedBlend.Occasion(s.withoutLast(2), s.fromTheEnd(1))));
        return new NextTitle(people, past, blend);
    }

    @Override
    public String text() {
        return "next-title";
    }

    @Override
    public List<String> metrics() {
        return List.of("HR@10", "NDCG@10");
    }

    @Override
    JavaRDD<HeldOut> forTuning() {
        return foretelling(1);
    }

    @Override
    JavaRDD<HeldOut> forMeasuring() {
        return foretelling(0);
    }

    private JavaRDD<HeldOut> foretelling(int fromTheEnd) {
        return people.map(
                person -> new HeldOut(person.withoutLast(fromTheEnd + 1), new int[] {person.fromTheEnd(fromTheEnd)}));
    }

    private static double[] measures(double[] ranks) {
        return new double[] {ranks[0] < FIRST ? 1 : 0, Ranks.gain(ranks[0], FIRST)};
    }
}

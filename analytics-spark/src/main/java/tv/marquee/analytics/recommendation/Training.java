package tv.marquee.analytics.recommendation;

import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/**
 * Trains twice. First without the last two titles of each person: the blend is fitted on the last but one, and what it
 * is worth is measured on the last, which nothing has looked at before. Then on everything, with the same weights.
 */
public final class Training {

    /** Fewer people than this say too little of the weights. */
    static final int FEWEST_TO_FIT = 50;

    private static final int SHORTEST = 3;
    /** Bounds the memory of fitting: features of people in 4 bytes each. */
    private static final long MOST_FEATURES = 24_000_000;

    private static final long SEED = 20_260_301;

    private final JavaSparkContext spark;
    private final TrainingParameters parameters;
    private final DenseAlgebra algebra = DenseAlgebra.available();
    private final Consumer<String> progress;

    /**
     * @param progress is told what begins, five times
     */
    public Training(JavaSparkContext spark, TrainingParameters parameters, Consumer<String> progress) {
        this.spark = spark;
        this.parameters = parameters;
        this.progress = progress;
    }

    /**
     * Trains on a log.
     *
     * @throws IllegalArgumentException when nothing was rated
     */
    public Trained train(Interactions log) {
        if (log.titles().isEmpty()) {
            throw new IllegalArgumentException("there are no ratings to train on");
        }
        TitleTraining training = new TitleTraining(spark, parameters, algebra);
        JavaRDD<Sequence> people = log.sequences().filter(s -> s.length() >= SHORTEST);
        progress.accept("counting transitions and taking the inverse without the last two titles of each person");
        Broadcast<TitleModel> past = spark.broadcast(
                training.train(people.map(s -> s.withoutLast(2)), log.titles().size()));
        double[] pastFloors = Floors.of(past, people.map(s -> s.withoutLast(2)));
        progress.accept("fitting the blend on the last title but one");
        long usable = people.count();
        double[] weights = usable < FEWEST_TO_FIT ? Blend.weightsByDefault() : fit(people, usable, past, pastFloors);
        progress.accept("scoring the last title");
        OfflineScores score = measure(people, past, Blend.of(weights, pastFloors));
        OfflineScores popularity = measurePopularity(people, past);
        past.destroy();
        progress.accept("counting transitions and taking the inverse on everything with " + algebra.text());
        TitleModel model = training.train(log.sequences(), log.titles().size());
        progress.accept("setting floors");
        Broadcast<TitleModel> whole = spark.broadcast(model);
        double[] floors = Floors.of(whole, log.sequences());
        whole.destroy();
        return new Trained(
                log.titles(),
                model,
                Blend.of(weights, floors),
                usable < FEWEST_TO_FIT ? 0 : usable,
                score,
                popularity,
                log.sequences().count(),
                log.sequences().map(s -> (long) s.length()).reduce(Long::sum),
                algebra.text(),
                parameters);
    }

    private double[] fit(JavaRDD<Sequence> people, long usable, Broadcast<TitleModel> past, double[] floors) {
        double share = (double) MOST_FEATURES / Blend.WEIGHTS / past.value().size() / usable;
        JavaRDD<Sequence> asked = share < 1 ? people.sample(false, share, SEED) : people;
        JavaRDD<Choice> choices = asked.map(s -> Choice.of(past.value(), floors, s.withoutLast(2), s.fromTheEnd(1)))
                .persist(StorageLevel.MEMORY_AND_DISK());
        double[] start = Blend.weightsByDefault();
        double[] weights = BlendFit.climb(
                start,
                at -> choices.aggregate(
                                new Likelihood(Blend.WEIGHTS), (sum, choice) -> sum.add(choice, at), Likelihood::plus)
                        .withPrior(at, start, BlendFit.PRIOR_STRENGTH));
        choices.unpersist();
        return weights;
    }

    private static OfflineScores measure(JavaRDD<Sequence> people, Broadcast<TitleModel> past, Blend blend) {
        return people.aggregate(
                        new RankTally(),
                        (tally, s) -> {
                            Sequence history = s.withoutLast(1);
                            double[] scores = blend.scores(past.value(), history);
                            return tally.add(RankTally.rank(scores, history.titles(), s.fromTheEnd(0)));
                        },
                        RankTally::plus)
                .scores();
    }

    private static OfflineScores measurePopularity(JavaRDD<Sequence> people, Broadcast<TitleModel> past) {
        return people.aggregate(
                        new RankTally(),
                        (tally, s) -> {
                            double[] scores = Arrays.stream(past.value().popularity())
                                    .asDoubleStream()
                                    .toArray();
                            return tally.add(
                                    RankTally.rank(scores, s.withoutLast(1).titles(), s.fromTheEnd(0)));
                        },
                        RankTally::plus)
                .scores();
    }
}

package tv.marquee.analytics.recommendation;

import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Trains twice. First without the last two titles of each person: the blend is fitted on the last but one, and what it
 * is worth is measured on the last, which nothing has looked at before. Then on everything, with the same weights.
 */
public final class Training {

    /** How many steps it tells the beginning of. */
    public static final int STEPS = 5;

    private final JavaSparkContext spark;
    private final TrainingParameters parameters;
    private final DenseAlgebra algebra = DenseAlgebra.available();
    private final Consumer<String> progress;

    /**
     * @param progress is told what begins, {@link #STEPS} times
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
        try (NextTitle protocol = NextTitle.on(log, spark, parameters, algebra, progress)) {
            progress.accept("scoring the last title");
            List<OfflineScores> scores = protocol.measure(List.of(protocol.blend(), protocol.popularity())).stream()
                    .map(OfflineScores::of)
                    .toList();
            progress.accept("counting transitions and taking the inverse on everything with " + algebra.text());
            TitleModel model = new TitleTraining(spark, parameters, algebra)
                    .train(log.sequences(), log.titles().size())
                    .with(protocol.acts());
            progress.accept("setting floors");
            Broadcast<TitleModel> whole = spark.broadcast(model);
            double[] floors = Floors.of(whole, log.sequences());
            whole.destroy();
            return new Trained(
                    log.titles(),
                    model,
                    Blend.of(protocol.weights(), floors),
                    protocol.fittedOn(),
                    scores.getFirst(),
                    scores.getLast(),
                    log.sequences().count(),
                    log.sequences().map(s -> (long) s.length()).reduce(Long::sum),
                    algebra.text(),
                    parameters);
        }
    }
}

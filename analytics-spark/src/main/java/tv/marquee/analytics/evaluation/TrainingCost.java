package tv.marquee.analytics.evaluation;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import tv.marquee.analytics.log.TitleChange;
import tv.marquee.analytics.recommendation.Interactions;
import tv.marquee.analytics.recommendation.Sequence;
import tv.marquee.analytics.recommendation.Trained;
import tv.marquee.analytics.recommendation.Training;
import tv.marquee.analytics.recommendation.TrainingParameters;

/**
 * What training on a log costs, beside one fit of Spark's ALS on the same sequences, and beside reading them without training.
 *
 * @param trained what came of it
 * @param grouping from the log's records to a sequence a person, which both need
 * @param training all that {@link Training} does: it counts and inverts twice, fits the blend, and measures
 * @param peer one fit of ALS; zero when not asked for
 */
public record TrainingCost(Trained trained, Duration grouping, Duration training, Duration peer) {

    /**
     * Measures.
     *
     * @param withPeer whether ALS is fitted too
     * @param progress is told what begins, eight times with a peer and seven without
     */
    public static TrainingCost of(
            SparkSession session,
            SyntheticLog log,
            TrainingParameters parameters,
            boolean withPeer,
            Consumer<String> progress) {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        progress.accept("making up ratings");
        JavaRDD<TitleChange> changes = log.on(spark);
        progress.accept("grouping them by person");
        Timed<Interactions> grouped = Timed.of(() -> Interactions.of(spark, changes));
        JavaRDD<Sequence> sequences = grouped.result().sequences();
        Timed<Trained> trained = Timed.of(() -> new Training(spark, parameters, progress).train(grouped.result()));
        Duration peer = Duration.ZERO;
        if (withPeer) {
            progress.accept("fitting Spark ALS with " + AlternatingLeastSquares.USUAL);
            peer = Timed.of(() -> AlternatingLeastSquares.fit(
                                    AlternatingLeastSquares.counts(session, sequences), AlternatingLeastSquares.USUAL)
                            .itemFactors()
                            .count())
                    .took();
        }
        return new TrainingCost(trained.result(), grouped.took(), trained.took(), peer);
    }
}

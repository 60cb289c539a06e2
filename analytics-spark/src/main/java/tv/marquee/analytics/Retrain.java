package tv.marquee.analytics;

import java.io.IOException;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import tv.marquee.analytics.log.LogAccess;
import tv.marquee.analytics.log.LogExtent;
import tv.marquee.analytics.log.PublishedLog;
import tv.marquee.analytics.publication.VersionedFolder;
import tv.marquee.analytics.recommendation.Interactions;
import tv.marquee.analytics.recommendation.ModelFolder;
import tv.marquee.analytics.recommendation.PublicationGate;
import tv.marquee.analytics.recommendation.Trained;
import tv.marquee.analytics.recommendation.Training;
import tv.marquee.analytics.recommendation.TrainingParameters;

/** Trains a model on the log and publishes it, unless it foretells much worse than the one before. */
public final class Retrain {

    private static final Job JOB = Job.onLog(
            "retrain",
            "Retrain --models DIR-OR-URL [--lambda 300] [--margin 0.1] [--keep N]",
            "models",
            "lambda",
            "margin",
            "keep");

    private Retrain() {}

    public static void main(String[] line) {
        System.exit(run(line, System.out, System.err, InstantSource.system()));
    }

    static int run(String[] line, PrintStream out, PrintStream err, InstantSource clock) {
        return JOB.run(line, out, err, arguments -> Wish.of(arguments, clock));
    }

    private static Map<String, Object> train(SparkSession session, Wish wish, Progress progress) throws IOException {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        VersionedFolder all =
                VersionedFolder.at(wish.models(), spark.hadoopConfiguration(), wish.clock(), UUID::randomUUID);
        progress.accept("reading the log from " + wish.log().place());
        PublishedLog.Reading log = new PublishedLog(session, wish.log()).read();
        LogExtent extent = log.extent();
        progress.note(extent.records() + " records read");
        if (extent.unreadable() > 0) {
            progress.note(
                    "skipped " + extent.unreadable() + " unreadable records, such as " + extent.firstUnreadable());
        }
        Trained trained = new Training(spark, wish.parameters(), progress).train(Interactions.of(spark, log.changes()));
        if (trained.fittedOn() == 0) {
            progress.note("too few people to fit the blend; it has the weights measured on MovieLens-1M");
        }
        progress.accept("publishing");
        ModelFolder models = new ModelFolder(all);
        Optional<ModelFolder.Published> before = models.newest();
        before.flatMap(old -> wish.gate().refusal(old.score(), trained.score())).ifPresent(why -> {
            throw new IllegalArgumentException("the model was not published: " + why
                    + ". The one before stays. To publish it all the same: --margin 1");
        });
        Map<String, Object> result = result(models.publish(trained, extent), trained, extent);
        result.put("folder", wish.models());
        result.put("deleted", all.keep(wish.keep()));
        before.ifPresent(old -> result.put("before", old));
        return result;
    }

    private static Map<String, Object> result(String version, Trained trained, LogExtent extent) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("version", version);
        result.put("position", extent.position());
        result.put("records", extent.records());
        result.put("unreadable", extent.unreadable());
        result.put("people", trained.people());
        result.put("titles", trained.titles().size());
        result.put("interactions", trained.interactions());
        result.put("fittedOn", trained.fittedOn());
        result.put("inverse", trained.algebra());
        result.put("model", trained.score());
        result.put("popularity", trained.popularity());
        return result;
    }

    /** What was asked for. */
    private record Wish(
            LogAccess log,
            String models,
            int keep,
            TrainingParameters parameters,
            PublicationGate gate,
            InstantSource clock)
            implements Job.Task {

        Wish {
            if (keep < 1) {
                throw new IllegalArgumentException("--keep is not 1 or more");
            }
        }

        static Wish of(Arguments arguments, InstantSource clock) {
            TrainingParameters usual = TrainingParameters.USUAL;
            return new Wish(
                    Job.log(arguments),
                    arguments.required("models"),
                    arguments.whole("keep", Integer.MAX_VALUE),
                    usual.withEaseLambda(arguments.decimal("lambda", usual.easeLambda())),
                    new PublicationGate(arguments.decimal("margin", PublicationGate.USUAL_MARGIN)),
                    clock);
        }

        @Override
        public int steps() {
            return Training.STEPS + 2;
        }

        @Override
        public Map<String, Object> run(SparkSession session, Progress progress) throws IOException {
            return train(session, this, progress);
        }
    }
}

package tv.marquee.analytics;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.analytics.log.KafkaLog;
import tv.marquee.analytics.log.LogExtent;
import tv.marquee.analytics.log.LogUnavailable;
import tv.marquee.analytics.recommendation.Interactions;
import tv.marquee.analytics.recommendation.ModelFolder;
import tv.marquee.analytics.recommendation.PublicationGate;
import tv.marquee.analytics.recommendation.Trained;
import tv.marquee.analytics.recommendation.Training;
import tv.marquee.analytics.recommendation.TrainingParameters;

/**
 * Trains a model on the log and publishes it. Tells what it does in lines {@code progress n/8 ...} and {@code note
 * ...}, and closes with {@code result {json}}; exit code 0 done, 1 failed, 2 wrong use.
 */
public final class Retrain {

    private static final String USAGE =
            "usage: Retrain --kafka HOST:PORT --models DIR [--master local[*]] [--work DIR] [--lambda 300] [--margin 0.1]";
    private static final int STEPS = 8;

    private Retrain() {}

    public static void main(String[] line) {
        System.exit(run(line, System.out, System.err, InstantSource.system()));
    }

    static int run(String[] line, PrintStream out, PrintStream err, InstantSource clock) {
        Arguments arguments;
        Wish wish;
        try {
            arguments = Arguments.read(line, Set.of("kafka", "models", "master", "work", "lambda", "margin"));
            wish = Wish.of(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
        Progress progress = new Progress(out, STEPS);
        long begun = clock.millis();
        progress.accept("starting Spark on " + wish.master());
        try (SparkSession session = SparkRun.start("marquee retrain", wish.master(), wish.work())) {
            Map<String, Object> result = train(session, wish, progress, clock);
            result.put("seconds", (clock.millis() - begun) / 1_000.0);
            out.println("result " + new JsonMapper().writeValueAsString(result));
            return 0;
        } catch (LogUnavailable | NotPublished | IllegalArgumentException e) {
            err.println("retrain failed: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            err.println("retrain failed: the model could not be written to " + wish.models() + ": " + e.getMessage());
            return 1;
        }
    }

    private static Map<String, Object> train(SparkSession session, Wish wish, Progress progress, InstantSource clock)
            throws IOException {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        progress.accept("reading the log from Kafka at " + wish.kafka());
        KafkaLog.Reading log = new KafkaLog(session, wish.kafka()).read();
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
        ModelFolder models = new ModelFolder(wish.models(), clock, UUID::randomUUID);
        Optional<ModelFolder.Published> before = models.newest();
        before.flatMap(old -> wish.gate().refusal(old.score(), trained.score())).ifPresent(why -> {
            throw new NotPublished(why);
        });
        Path folder = models.publish(trained, extent);
        Map<String, Object> result = result(folder, trained, extent);
        before.ifPresent(old -> result.put("before", old));
        return result;
    }

    /** The gate is shut. */
    private static final class NotPublished extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotPublished(String why) {
            super("the model was not published: " + why
                    + ". The one before stays. To publish it all the same: --margin 1");
        }
    }

    private static Map<String, Object> result(Path folder, Trained trained, LogExtent extent) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("version", folder.getFileName().toString());
        result.put("folder", folder.toString());
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
            String kafka, Path models, String master, Path work, TrainingParameters parameters, PublicationGate gate) {
        static Wish of(Arguments arguments) {
            TrainingParameters usual = TrainingParameters.USUAL;
            return new Wish(
                    arguments.required("kafka"),
                    Path.of(arguments.required("models")).toAbsolutePath(),
                    arguments.text("master").orElse("local[*]"),
                    SparkRun.work(arguments),
                    usual.withEaseLambda(arguments.decimal("lambda", usual.easeLambda())),
                    new PublicationGate(arguments.decimal("margin", PublicationGate.USUAL_MARGIN)));
        }
    }
}

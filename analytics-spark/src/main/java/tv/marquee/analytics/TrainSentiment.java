package tv.marquee.analytics;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.analytics.log.KafkaLog;
import tv.marquee.analytics.log.LogUnavailable;
import tv.marquee.analytics.sentiment.LabelledReview;
import tv.marquee.analytics.sentiment.RatedReviews;
import tv.marquee.analytics.sentiment.ReviewFile;
import tv.marquee.analytics.sentiment.SentimentFolder;
import tv.marquee.analytics.sentiment.SentimentFolder.Score;
import tv.marquee.analytics.sentiment.SentimentModel;
import tv.marquee.analytics.sentiment.SentimentTraining;

/**
 * Trains a model of sentiment on the reviews of the log whose authors rated the title, and on labelled reviews from a file, and publishes it unless it
 * tells reviews much worse than the one before. Tells what it does in lines {@code progress n/m ...}, and closes with {@code result
 * {json}}; exit code 0 done, 1 failed, 2 wrong use.
 */
public final class TrainSentiment {

    private static final String USAGE =
            "usage: TrainSentiment --kafka HOST:PORT --models DIR [--reviews FILE] [--master local[*]] [--work DIR] [--margin 0.02]";
    private static final int STEPS = 3 + SentimentTraining.STEPS;
    private static final int PARTITIONS = 4;
    private static final double USUAL_MARGIN = .02;

    private TrainSentiment() {}

    public static void main(String[] line) {
        System.exit(run(line, System.out, System.err, InstantSource.system()));
    }

    static int run(String[] line, PrintStream out, PrintStream err, InstantSource clock) {
        Wish wish;
        try {
            wish = Wish.of(Arguments.read(line, Set.of("kafka", "models", "reviews", "master", "work", "margin")));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
        Progress progress = new Progress(out, STEPS);
        long begun = clock.millis();
        progress.accept("starting Spark on " + wish.master());
        try (SparkSession session = SparkRun.start("marquee sentiment", wish.master(), wish.work())) {
            Map<String, Object> result = train(session, wish, progress, clock);
            result.put("seconds", (clock.millis() - begun) / 1_000.0);
            out.println("result " + new JsonMapper().writeValueAsString(result));
            return 0;
        } catch (LogUnavailable | IllegalArgumentException | IOException | UncheckedIOException e) {
            err.println("training failed: " + e.getMessage());
            return 1;
        }
    }

    private static Map<String, Object> train(SparkSession session, Wish wish, Progress progress, InstantSource clock)
            throws IOException {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        progress.accept("reading reviews");
        KafkaLog.Reading log = new KafkaLog(session, wish.kafka()).readReviews();
        JavaRDD<LabelledReview> reviews = RatedReviews.of(log.reviews(), log.changes());
        long ofTheLog = reviews.count();
        progress.note(ofTheLog + " rated reviews in the log");
        if (wish.reviews().isPresent()) {
            JavaRDD<LabelledReview> given =
                    spark.parallelize(ReviewFile.read(wish.reviews().get()), PARTITIONS);
            progress.note(given.count() + " labelled reviews given");
            reviews = reviews.union(given);
        }
        SentimentModel model = new SentimentTraining(session, progress).train(reviews.repartition(PARTITIONS));
        progress.accept("publishing");
        SentimentFolder models = new SentimentFolder(wish.models(), clock, UUID::randomUUID);
        Score now = Score.of(model);
        Optional<Score> before = models.newest();
        before.filter(old -> now.accuracy() < old.accuracy() - wish.margin() - 2 * Math.hypot(now.error(), old.error()))
                .ifPresent(old -> {
                    throw new IllegalArgumentException("the model was not published: it tells " + now.accuracy()
                            + " of reviews right, the one before " + old.accuracy()
                            + ". The one before stays. To publish it all the same: --margin 1");
                });
        Path folder = models.publish(model);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("version", folder.getFileName().toString());
        result.put("folder", folder.toString());
        result.put("reviews", model.reviews());
        result.put("ofTheLog", ofTheLog);
        result.put("terms", model.weights().size());
        result.put("score", now);
        before.ifPresent(old -> result.put("before", old));
        return result;
    }

    /** What was asked for. */
    private record Wish(String kafka, Path models, Optional<Path> reviews, String master, Path work, double margin) {

        static Wish of(Arguments arguments) {
            return new Wish(
                    arguments.required("kafka"),
                    Path.of(arguments.required("models")).toAbsolutePath(),
                    arguments.text("reviews").map(Path::of),
                    arguments.text("master").orElse("local[*]"),
                    SparkRun.work(arguments),
                    arguments.decimal("margin", USUAL_MARGIN));
        }
    }
}

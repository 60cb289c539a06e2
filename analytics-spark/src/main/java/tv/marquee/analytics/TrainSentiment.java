package tv.marquee.analytics;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import tv.marquee.analytics.log.LogAccess;
import tv.marquee.analytics.log.PublishedLog;
import tv.marquee.analytics.publication.VersionedFolder;
import tv.marquee.analytics.sentiment.LabelledReview;
import tv.marquee.analytics.sentiment.RatedReviews;
import tv.marquee.analytics.sentiment.ReviewFile;
import tv.marquee.analytics.sentiment.SentimentFolder;
import tv.marquee.analytics.sentiment.SentimentFolder.Score;
import tv.marquee.analytics.sentiment.SentimentModel;
import tv.marquee.analytics.sentiment.SentimentTraining;

/**
 * Trains a model of sentiment on the reviews of the log whose authors rated the title, and on labelled reviews from a file, and publishes it unless it
 * tells reviews much worse than the one before.
 */
public final class TrainSentiment {

    private static final Job JOB = Job.onLog(
            "train-sentiment",
            "TrainSentiment --models DIR-OR-URL [--reviews FILE] [--margin 0.02]",
            "models",
            "reviews",
            "margin");
    private static final int PARTITIONS = 4;
    private static final double USUAL_MARGIN = .02;

    private TrainSentiment() {}

    public static void main(String[] line) {
        System.exit(run(line, System.out, System.err, InstantSource.system()));
    }

    static int run(String[] line, PrintStream out, PrintStream err, InstantSource clock) {
        return JOB.run(line, out, err, arguments -> Wish.of(arguments, clock));
    }

    private static Map<String, Object> train(SparkSession session, Wish wish, Progress progress) throws IOException {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        SentimentFolder models = new SentimentFolder(
                VersionedFolder.at(wish.models(), spark.hadoopConfiguration(), wish.clock(), UUID::randomUUID));
        progress.accept("reading reviews");
        PublishedLog.Reading log = new PublishedLog(session, wish.log()).readReviews();
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
        Score now = Score.of(model);
        Optional<Score> before = models.newest();
        before.filter(old -> now.accuracy() < old.accuracy() - wish.margin() - 2 * Math.hypot(now.error(), old.error()))
                .ifPresent(old -> {
                    throw new IllegalArgumentException("the model was not published: it tells " + now.accuracy()
                            + " of reviews right, the one before " + old.accuracy()
                            + ". The one before stays. To publish it all the same: --margin 1");
                });
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("version", models.publish(model));
        result.put("folder", wish.models());
        result.put("reviews", model.reviews());
        result.put("ofTheLog", ofTheLog);
        result.put("terms", model.weights().size());
        result.put("score", now);
        before.ifPresent(old -> result.put("before", old));
        return result;
    }

    /** What was asked for. */
    private record Wish(LogAccess log, String models, Optional<Path> reviews, double margin, InstantSource clock)
            implements Job.Task {

        static Wish of(Arguments arguments, InstantSource clock) {
            return new Wish(
                    Job.log(arguments),
                    arguments.required("models"),
                    arguments.text("reviews").map(Path::of),
                    arguments.decimal("margin", USUAL_MARGIN),
                    clock);
        }

        @Override
        public int steps() {
            return SentimentTraining.STEPS + 2;
        }

        @Override
        public Map<String, Object> run(SparkSession session, Progress progress) throws IOException {
            return train(session, this, progress);
        }
    }
}

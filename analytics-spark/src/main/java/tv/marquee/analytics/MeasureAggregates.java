package tv.marquee.analytics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import tv.marquee.analytics.aggregate.Aggregates;
import tv.marquee.analytics.archive.LogArchive;
import tv.marquee.analytics.archive.SyntheticArchive;
import tv.marquee.analytics.evaluation.Timed;
import tv.marquee.analytics.log.KafkaAccess;
import tv.marquee.analytics.log.LogAccess;
import tv.marquee.analytics.log.PublishedLog;
import tv.marquee.analytics.privacy.KeyAccess;
import tv.marquee.domain.ledger.Topic;

/**
 * Sums up an archive that it makes up, and says what that cost. Peer: Spark SQL's own functions for JSON work out one of the sums, people by title.
 * Limit: the bytes of the same records are read and nothing is made of them.
 */
public final class MeasureAggregates {

    private static final Job JOB = new Job(
            "measuring",
            "MeasureAggregates --people N --titles N --folder DIR-OR-URL",
            Set.of("people", "titles", "folder"));

    private MeasureAggregates() {}

    public static void main(String[] line) {
        System.exit(run(line, System.out, System.err));
    }

    static int run(String[] line, PrintStream out, PrintStream err) {
        return JOB.run(
                line,
                out,
                err,
                arguments -> new Wish(
                        new SyntheticArchive(arguments.whole("people"), arguments.whole("titles")),
                        arguments.required("folder")));
    }

    /** What was asked for. */
    private record Wish(SyntheticArchive log, String folder) implements Job.Task {

        @Override
        public int steps() {
            return 4;
        }

        @Override
        public Map<String, Object> run(SparkSession session, Progress progress) throws IOException {
            progress.accept("making up " + log.records() + " records");
            Timed<Long> made = Timed.of(() -> {
                log.write(session, folder);
                return log.records();
            });
            LogArchive archive = new LogArchive(session, folder);
            progress.accept("reading their bytes");
            Timed<Long> read = Timed.of(() -> archive.records(Topic.SUBSCRIBER.text())
                    .agg(sum(length(col("key"))), sum(length(col("value"))))
                    .head()
                    .getLong(1));
            progress.accept("working out people by title with Spark SQL");
            Timed<Long> peer = Timed.of(() -> peopleByTitle(archive).count());
            progress.accept("summing up");
            LogAccess access = new LogAccess(KafkaAccess.NONE, Optional.of(folder), KeyAccess.NONE);
            Timed<Aggregates> ours =
                    Timed.of(() -> Aggregates.of(new PublishedLog(session, access).readBusiness(), Optional.empty()));
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("records", made.result());
            result.put("people", log.people());
            result.put("titles", log.titles());
            result.put("mebibytesOfPayload", read.result() >> 20);
            result.put(
                    "rows",
                    ours.result().rows().values().stream().mapToLong(List::size).sum());
            result.put("titlesOfPeer", peer.result());
            result.put("makingSeconds", seconds(made));
            result.put("readingSeconds", seconds(read));
            result.put("peerSeconds", seconds(peer));
            result.put("summingSeconds", seconds(ours));
            result.put("peakMebibytes", PeakMemory.mebibytes());
            return result;
        }

        private static Dataset<Row> peopleByTitle(LogArchive archive) throws IOException {
            return archive.records(Topic.SUBSCRIBER.text())
                    .select(
                            get_json_object(col("value").cast("string"), "$.title")
                                    .as("title"),
                            get_json_object(col("value").cast("string"), "$.profile")
                                    .as("profile"))
                    .filter(col("title").isNotNull())
                    .groupBy("title")
                    .agg(count_distinct(col("profile")));
        }
    }

    private static double seconds(Timed<?> work) {
        return work.took().toMillis() / 1_000.0;
    }
}

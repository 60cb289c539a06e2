package tv.marquee.analytics;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import tv.marquee.analytics.log.LogAccess;
import tv.marquee.analytics.trend.Trending;
import tv.marquee.analytics.trend.elasticsearch.ElasticsearchTrends;

/** Brings the shelf of trends up to the end of the log. */
public final class FollowTrends {

    private static final Job JOB =
            Job.onKafka("trends", "FollowTrends --elasticsearch URI --checkpoint DIR", "elasticsearch", "checkpoint");

    private FollowTrends() {}

    public static void main(String[] line) {
        System.exit(run(line, System.out, System.err, InstantSource.system()));
    }

    static int run(String[] line, PrintStream out, PrintStream err, InstantSource clock) {
        return JOB.run(
                line,
                out,
                err,
                arguments -> new Wish(
                        Job.log(arguments),
                        URI.create(arguments.required("elasticsearch")),
                        Path.of(arguments.required("checkpoint")).toAbsolutePath(),
                        clock));
    }

    /** What was asked for. */
    private record Wish(LogAccess log, URI elasticsearch, Path checkpoint, InstantSource clock) implements Job.Task {

        @Override
        public int steps() {
            return 1;
        }

        @Override
        public Map<String, Object> run(SparkSession session, Progress progress) throws IOException {
            progress.accept("counting what people take up");
            try (ElasticsearchTrends shelf = ElasticsearchTrends.at(elasticsearch)) {
                return Trending.follow(session, log, checkpoint, shelf, clock.instant());
            }
        }
    }
}

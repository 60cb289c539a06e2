package tv.marquee.analytics;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import tv.marquee.analytics.log.LogAccess;
import tv.marquee.analytics.trend.Trending;
import tv.marquee.analytics.trend.elasticsearch.ElasticsearchTrends;

/** Brings the shelf of trends up to the end of the log. */
public final class FollowTrends {

    /** Names the variable of the environment with the key that Elasticsearch asks for. */
    private static final String API_KEY = "MARQUEE_ELASTICSEARCH_API_KEY";

    private static final String CERTIFICATES = "elasticsearch-certificates";

    private static final Job JOB = Job.onKafka(
            "trends",
            "FollowTrends --elasticsearch URI [--elasticsearch-certificates FILE] --checkpoint DIR",
            "elasticsearch",
            CERTIFICATES,
            "checkpoint");

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
                        new Shelves(
                                URI.create(arguments.required("elasticsearch")),
                                Optional.ofNullable(System.getenv(API_KEY)),
                                arguments.text(CERTIFICATES).map(Path::of)),
                        Path.of(arguments.required("checkpoint")).toAbsolutePath(),
                        clock));
    }

    /** Where the shelf is. */
    private record Shelves(URI elasticsearch, Optional<String> apiKey, Optional<Path> certificates) {

        ElasticsearchTrends open() throws IOException {
            return ElasticsearchTrends.at(elasticsearch, apiKey, certificates);
        }
    }

    /** What was asked for. */
    private record Wish(LogAccess log, Shelves shelves, Path checkpoint, InstantSource clock) implements Job.Task {

        @Override
        public int steps() {
            return 1;
        }

        @Override
        public Map<String, Object> run(SparkSession session, Progress progress) throws IOException {
            progress.accept("counting what people take up");
            try (ElasticsearchTrends shelf = shelves.open()) {
                return Trending.follow(session, log, checkpoint, shelf, clock.instant());
            }
        }
    }
}

package tv.marquee.analytics;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.analytics.log.MovieLensRatings;
import tv.marquee.analytics.log.RatingChange;
import tv.marquee.analytics.recommendation.Interactions;
import tv.marquee.analytics.recommendation.Trained;
import tv.marquee.analytics.recommendation.Training;
import tv.marquee.analytics.recommendation.TrainingParameters;

/**
 * Trains on MovieLens and says how well the next title is foretold, by the protocol with which models are published.
 * Given a file of TMDB numbers, one a line, only films among them take part.
 */
public final class Evaluate {

    private static final String USAGE =
            "usage: Evaluate --movielens DIR [--tmdb-ids FILE] [--master local[*]] [--work DIR] [--lambda 300]";
    private static final int STEPS = 6;

    private Evaluate() {}

    public static void main(String[] line) throws IOException {
        System.exit(run(line, System.out, System.err));
    }

    static int run(String[] line, PrintStream out, PrintStream err) throws IOException {
        Arguments arguments;
        Path movielens;
        TrainingParameters parameters;
        try {
            arguments = Arguments.read(line, Set.of("movielens", "tmdb-ids", "master", "work", "lambda"));
            movielens = Path.of(arguments.required("movielens"));
            parameters = new TrainingParameters(200, 200, arguments.decimal("lambda", 300), 10_000);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(USAGE);
            return 2;
        }
        Progress progress = new Progress(out, STEPS);
        progress.accept("reading ratings");
        List<RatingChange> changes = ratings(movielens, arguments.text("tmdb-ids"));
        String master = arguments.text("master").orElse("local[*]");
        try (SparkSession session = SparkRun.start("marquee evaluate", master, SparkRun.work(arguments))) {
            JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
            Interactions log = Interactions.of(spark, spark.parallelize(changes));
            out.println("result "
                    + new JsonMapper()
                            .writeValueAsString(result(new Training(spark, parameters, progress).train(log))));
        }
        return 0;
    }

    private static List<RatingChange> ratings(Path movielens, Optional<String> tmdbIds) throws IOException {
        return tmdbIds.isEmpty()
                ? MovieLensRatings.read(movielens)
                : MovieLensRatings.read(movielens, Set.copyOf(Files.readAllLines(Path.of(tmdbIds.get()))));
    }

    private static Map<String, Object> result(Trained trained) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("people", trained.people());
        result.put("titles", trained.titles().size());
        result.put("interactions", trained.interactions());
        result.put("fittedOn", trained.fittedOn());
        result.put("inverse", trained.algebra());
        result.put("weights", trained.blend().weights());
        result.put("popularityWeight", trained.blend().popularity());
        result.put("model", trained.score());
        result.put("popularity", trained.popularity());
        return result;
    }
}

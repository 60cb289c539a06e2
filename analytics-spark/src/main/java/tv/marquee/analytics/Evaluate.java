package tv.marquee.analytics;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import tv.marquee.analytics.evaluation.Comparison;
import tv.marquee.analytics.log.MovieLensGenres;
import tv.marquee.analytics.log.MovieLensRatings;
import tv.marquee.analytics.log.TitleChange;
import tv.marquee.analytics.recommendation.AlikeTitles;
import tv.marquee.analytics.recommendation.ColdPeople;
import tv.marquee.analytics.recommendation.ColdStart;
import tv.marquee.analytics.recommendation.DenseAlgebra;
import tv.marquee.analytics.recommendation.Interactions;
import tv.marquee.analytics.recommendation.NextTitle;
import tv.marquee.analytics.recommendation.Protocol;
import tv.marquee.analytics.recommendation.StrongGeneralisation;
import tv.marquee.analytics.recommendation.TrainingParameters;

/**
 * Trains on ratings from files and says how well the recommender and its peers do, ranked among all titles. Given a file of TMDB numbers, one
 * a line, only films among them take part.
 */
public final class Evaluate {

    private static final Job JOB = new Job(
            "evaluate",
            "Evaluate --movielens DIR|FILE [--protocol next-title|strong|both|cold-people | --cold-titles ALIKE]"
                    + " [--tmdb-ids FILE] [--lambda 300] [--ease-titles 8000]",
            Set.of("movielens", "tmdb-ids", "lambda", "protocol", "cold-titles", "ease-titles"));
    private static final int STEPS_A_PROTOCOL = 4;
    private static final int LIKED_HALVES = 8;
    private static final String NEXT_TITLE = "next-title";
    private static final String STRONG = "strong";
    private static final String COLD_PEOPLE = "cold-people";

    private Evaluate() {}

    public static void main(String[] line) {
        System.exit(run(line, System.out, System.err));
    }

    static int run(String[] line, PrintStream out, PrintStream err) {
        return JOB.run(line, out, err, Wish::of);
    }

    private static Map<String, Object> result(SparkSession session, Wish wish, Progress progress) {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        Interactions all = Interactions.of(spark, spark.parallelize(wish.ratings()));
        DenseAlgebra algebra = DenseAlgebra.available();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("people", all.sequences().count());
        result.put("titles", all.titles().size());
        result.put("interactions", all.sequences().map(s -> (long) s.length()).reduce(Long::sum));
        result.put("inverse", algebra.text());
        if (wish.alike().isPresent()) {
            List<ColdStart.Line> lines = new ColdStart(spark, wish.parameters(), algebra, progress)
                    .measure(all, wish.alike().get().among(all.titles()));
            return withGroups(result, ColdStart.METRICS, lines);
        }
        if (wish.protocols().contains(COLD_PEOPLE)) {
            return withGroups(
                    result,
                    ColdPeople.METRICS,
                    new ColdPeople(spark, wish.parameters(), algebra, progress).measure(all));
        }
        Map<String, Set<String>> genres = MovieLensGenres.read(wish.movielens());
        List<Comparison> comparisons = new ArrayList<>();
        for (String name : wish.protocols()) {
            Interactions log = name.equals(STRONG) ? liked(spark, wish.ratings()) : all;
            try (Protocol protocol = name.equals(STRONG)
                    ? StrongGeneralisation.on(log, spark, wish.parameters(), algebra, progress)
                    : NextTitle.on(log, spark, wish.parameters(), algebra, progress)) {
                comparisons.add(Comparison.of(
                        session,
                        protocol,
                        log.titles().stream()
                                .map(title -> genres.getOrDefault(title, Set.of()))
                                .toList(),
                        progress,
                        progress::note));
            }
        }
        result.put("protocols", comparisons);
        return result;
    }

    private static Interactions liked(JavaSparkContext spark, List<TitleChange> changes) {
        return Interactions.of(
                spark,
                spark.parallelize(changes.stream()
                        .filter(change -> change.halves() >= LIKED_HALVES)
                        .toList()));
    }

    private static Map<String, Object> withGroups(
            Map<String, Object> result, List<String> metrics, List<ColdStart.Line> lines) {
        result.put("metrics", metrics);
        result.put("groups", lines);
        return result;
    }

    /** What was asked for. */
    private record Wish(
            Path movielens,
            List<TitleChange> ratings,
            Optional<AlikeTitles> alike,
            List<String> protocols,
            TrainingParameters parameters)
            implements Job.Task {

        static Wish of(Arguments arguments) throws IOException {
            TrainingParameters usual = TrainingParameters.USUAL;
            List<String> protocols = protocols(arguments.text("protocol").orElse("both"));
            Path movielens = Path.of(arguments.required("movielens"));
            Optional<AlikeTitles> alike =
                    arguments.text("cold-titles").map(Path::of).map(AlikeTitles::read);
            return new Wish(
                    movielens,
                    ratings(movielens, alike, arguments.text("tmdb-ids")),
                    alike,
                    protocols,
                    usual.withEaseLambda(arguments.decimal("lambda", usual.easeLambda()))
                            .withEaseTitles(arguments.whole("ease-titles", usual.easeTitles())));
        }

        private static List<String> protocols(String name) {
            return switch (name) {
                case NEXT_TITLE, STRONG, COLD_PEOPLE -> List.of(name);
                case "both" -> List.of(NEXT_TITLE, STRONG);
                default -> throw new IllegalArgumentException("there is no protocol " + name);
            };
        }

        @Override
        public int steps() {
            if (alike.isPresent()) {
                return ColdStart.FOLDS;
            }
            return protocols.contains(COLD_PEOPLE) ? ColdPeople.FOLDS : STEPS_A_PROTOCOL * protocols.size();
        }

        @Override
        public Map<String, Object> run(SparkSession session, Progress progress) {
            return result(session, this, progress);
        }

        private static List<TitleChange> ratings(Path movielens, Optional<AlikeTitles> alike, Optional<String> tmdbIds)
                throws IOException {
            try {
                if (alike.isPresent()) {
                    return MovieLensRatings.read(movielens, alike.get().tmdbIds());
                }
                return tmdbIds.isEmpty()
                        ? MovieLensRatings.read(movielens)
                        : MovieLensRatings.read(movielens, Set.copyOf(Files.readAllLines(Path.of(tmdbIds.get()))));
            } catch (IllegalArgumentException noRatings) {
                throw new IOException(noRatings.getMessage(), noRatings);
            }
        }
    }
}

package tv.marquee.analytics.evaluation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import tv.marquee.analytics.recommendation.Measured;
import tv.marquee.analytics.recommendation.Protocol;
import tv.marquee.analytics.recommendation.Ranker;
import tv.marquee.analytics.recommendation.Signal;
import tv.marquee.domain.recommendation.GenreCalibration;

/**
 * The blend beside its peers, beside each of its signals alone, and beside itself fitted without each of them.
 *
 * @param protocol its name
 * @param metrics the names of the measures
 * @param weights of the blend, by signal
 * @param rows by name
 * @param divergences of the genres of the first ten titles from those of the history, where genres are known
 */
public record Comparison(
        String protocol,
        List<String> metrics,
        long fittedOn,
        Map<String, Double> weights,
        List<Line> rows,
        List<Line> divergences) {

    private static final String POPULARITY = "popularity";

    /** One ranker. */
    public record Line(String group, String name, Measured measured) {}

    /**
     * Compares.
     *
     * @param genres by title; empty sets where they are not known
     * @param progress is told what begins, twice
     * @param note is told what is worth knowing
     */
    public static Comparison of(
            SparkSession session,
            Protocol protocol,
            List<Set<String>> genres,
            Consumer<String> progress,
            Consumer<String> note) {
        JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
        Map<String, Double> weights = new LinkedHashMap<>();
        List<String[]> names = new ArrayList<>();
        List<Ranker> rankers = new ArrayList<>();
        progress.accept("tuning the peers");
        add(names, rankers, "model", "Marquee", protocol.blend());
        boolean withGenres = genres.stream().anyMatch(own -> !own.isEmpty());
        if (withGenres) {
            Ranker calibrated = new Calibrated(protocol.blend(), genres, GenreCalibration.USUAL_STRENGTH);
            add(names, rankers, "model", "Marquee, genres calibrated", calibrated);
        }
        add(names, rankers, "peer", "Spark ALS", new AlternatingLeastSquares(session, spark, protocol, note).tuned());
        add(names, rankers, "peer", "item-kNN", ItemNeighbours.tuned(spark, protocol));
        add(names, rankers, "peer", POPULARITY, protocol.popularity());
        for (Signal signal : Signal.values()) {
            weights.put(signal.text(), protocol.weights()[signal.ordinal()]);
            add(names, rankers, "alone", signal.text(), Ranker.alone(signal));
        }
        weights.put(POPULARITY, protocol.weights()[Signal.values().length]);
        for (Signal signal : Signal.values()) {
            add(names, rankers, "without", signal.text(), protocol.blendWithout(signal.ordinal()));
        }
        add(names, rankers, "without", POPULARITY, protocol.blendWithout(Signal.values().length));
        progress.accept("measuring");
        List<Measured> measured = protocol.measure(rankers);
        List<Line> rows = new ArrayList<>();
        for (int r = 0; r < names.size(); r++) {
            rows.add(new Line(names.get(r)[0], names.get(r)[1], measured.get(r)));
        }
        List<Line> divergences = new ArrayList<>();
        if (withGenres) {
            List<Measured> fromTaste = Calibrated.divergences(protocol, List.copyOf(rankers.subList(0, 2)), genres);
            for (int r = 0; r < fromTaste.size(); r++) {
                divergences.add(new Line("model", names.get(r)[1], fromTaste.get(r)));
            }
        }
        return new Comparison(protocol.text(), protocol.metrics(), protocol.fittedOn(), weights, rows, divergences);
    }

    private static void add(List<String[]> names, List<Ranker> rankers, String group, String name, Ranker ranker) {
        names.add(new String[] {group, name});
        rankers.add(ranker);
    }
}

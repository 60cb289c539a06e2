package tv.marquee.analytics;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import tv.marquee.analytics.evaluation.SyntheticLog;
import tv.marquee.analytics.evaluation.TrainingCost;
import tv.marquee.analytics.recommendation.Training;
import tv.marquee.analytics.recommendation.TrainingParameters;

/** Trains on ratings that it makes up, and says what that cost, beside Spark's ALS. */
public final class MeasureTraining {

    private static final Job JOB = new Job(
            "measuring",
            "MeasureTraining --people N --titles N --length N [--ease-titles 8000] [--peer true|false]",
            Set.of("people", "titles", "length", "ease-titles", "peer"));

    private MeasureTraining() {}

    public static void main(String[] line) {
        System.exit(run(line, System.out, System.err));
    }

    static int run(String[] line, PrintStream out, PrintStream err) {
        return JOB.run(line, out, err, Wish::of);
    }

    /** What was asked for. */
    private record Wish(SyntheticLog log, TrainingParameters parameters, boolean withPeer) implements Job.Task {

        static Wish of(Arguments arguments) {
            TrainingParameters usual = TrainingParameters.USUAL;
            return new Wish(
                    new SyntheticLog(arguments.whole("people"), arguments.whole("titles"), arguments.whole("length")),
                    usual.withEaseTitles(arguments.whole("ease-titles", usual.easeTitles())),
                    arguments.text("peer").map(Boolean::parseBoolean).orElse(true));
        }

        @Override
        public int steps() {
            return Training.STEPS + (withPeer ? 3 : 2);
        }

        @Override
        public Map<String, Object> run(SparkSession session, Progress progress) throws IOException {
            return result(TrainingCost.of(session, log, parameters, withPeer, progress), log);
        }
    }

    private static Map<String, Object> result(TrainingCost cost, SyntheticLog log) throws IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("people", cost.trained().people());
        result.put("titles", log.titles());
        result.put("interactions", cost.trained().interactions());
        result.put(
                "denseTitles",
                Math.min(
                        cost.trained().titles().size(),
                        cost.trained().parameters().easeTitles()));
        result.put("inverse", cost.trained().algebra());
        result.put("groupingSeconds", seconds(cost.grouping()));
        result.put("trainingSeconds", seconds(cost.training()));
        if (!cost.peer().isZero()) {
            result.put("alsSeconds", seconds(cost.peer()));
        }
        result.put("model", cost.trained().score());
        result.put("popularity", cost.trained().popularity());
        result.put("peakMebibytes", PeakMemory.mebibytes());
        return result;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1_000.0;
    }
}
